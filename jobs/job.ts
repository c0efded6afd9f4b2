/** Something that is done again and again. Each file beside this one holds one job: its schedule and what it calls. */
export interface Job {
  name: string;
  /** node-cron, with seconds first; real time. Only a trigger: what is due is computed from the store each time. */
  schedule: string;
  run(): Promise<void>;
}
