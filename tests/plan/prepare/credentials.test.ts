import { describe, expect, it } from 'vitest';
import { redact } from '../../../src/plan/import/prepare/redact.js';
import { planOf, TITLE, table } from '../helpers.js';

describe('a secret behind its label', () => {
  it.each([
    ['ซ้อมวง รหัสผ่าน Wi-Fi คือ rimnam2568', 'ซ้อมวง รหัสผ่าน Wi-Fi'],
    ['ซ้อมวง รหัสผ่าน ไวไฟ: rimnam ส่งที่ห้องสมุด', 'ซ้อมวง รหัสผ่าน ไวไฟ ส่งที่ห้องสมุด'],
    ['รหัสผ่านเข้าห้องประชุม คือ rimnam', 'รหัสผ่านเข้าห้องประชุม'],
    ['รหัสผ่านของระบบสารบรรณ = Rim#99 ส่ง 20 มี.ค.', 'รหัสผ่านของระบบสารบรรณ ส่ง 20 มี.ค.'],
    ['รหัสผ่าน wifi rimnam2568', 'รหัสผ่าน wifi'],
    ['ตรวจสวน รหัสเข้า rimnam2568', 'ตรวจสวน'],
    ['รหัสเข้า Wi-Fi คือ rimnam2568 ไลน์ @club', 'รหัสเข้า Wi-Fi ไลน์ @club'],
    ['Wi-Fi ห้องสมุด รหัส rimnam2568', 'Wi-Fi ห้องสมุด รหัส'],
    ['เข้าระบบด้วยรหัส rimnam2568', 'เข้าระบบด้วยรหัส'],
    ['user/pass: suan2/rimnam9', ''],
    ['รหัสเข้าร่วมประชุม 123 4567', ''],
    ['รหัสเข้าใช้งาน: rimnam', ''],
    ['รหัส Wi-Fi rimnam2568 ใช้ได้ทุกห้อง', 'ใช้ได้ทุกห้อง'],
    ['รหัส Zoom: 998877', ''],
    ['รหัสผ่านคือ rimnam2568', ''],
    ['รหัสผ่านคือrimnam2568', ''],
    ['รหัสผ่าน เป็น rimnam2568', ''],
    ['รหัสผ่าน is rimnam', ''],
    ['รหัสผ่าน คือ rim nam2568 ปี', 'nam2568', true],
    ['รหัสผ่าน "rimnam2568"', 'rimnam2568', true],
    ['รหัสผ่าน (rimnam2568)', 'rimnam2568', true],
    ['รหัสผ่าน ๑๒๓๔๕๖', ''],
    ['password rimnam', ''],
    ['passwd=rimnam', ''],
    ['pwd rim-nam_1', ''],
    ['pw: rimnam1', ''],
    ['pass rimnam99', ''],
    ['พาสเวิร์ด rimnam99', ''],
    ['PIN คือ 4471', ''],
    ['PIN code 4471', ''],
    ['ส่งที่ drive user: suan2 password: Rim#1234', 'ส่งที่ drive'],
    ['user suan pass rimnam99', ''],
    ['ไอดี suan รหัส 7788', ''],
    ['login suan@example.go.th / รหัสผ่าน rimnam', ''],
    ['ชื่อผู้ใช้และรหัสผ่าน: suan2 / Rim#1234', ''],
    ['ชื่อผู้ใช้ suan2 และรหัสผ่าน Rim#1234 ตามลำดับ', 'ตามลำดับ'],
    ['username/password: suan2/Rim#1234', ''],
    ['api key: sk-77aa88bb', ''],
    ['access token = eyJhbGciOi', ''],
    ['token คือ aa77bb88', ''],
    ['secret key rim77nam', ''],
  ])('is gone from %j', (text, clean, isPart = false) => {
    const result = redact(text);
    expect(result.credentials).toBeGreaterThan(0);
    if (isPart) expect(result.text).not.toContain(clean);
    else expect(result.text).toBe(clean);
    expect(result.text).not.toMatch(/rim|nam|suan|4471|7788|998877/i);
  });

  it.each([
    'รหัสวิชา CS101 จริยธรรม',
    'รหัสโครงการ MOC-2568-01',
    'รหัสหน่วยงาน: 10302',
    'รหัสงบประมาณ 6812345678',
    'รหัสไปรษณีย์ 10300',
    'กรอกรหัสโครงการ MOC-2568 ในแบบ',
    'ทาง LINE OA และรหัสโครงการ 1234567',
    'โทรศัพท์ 02-831-9999 e-mail: moral@example.go.th',
    'รหัสกิจกรรม คือ A12',
    'สแกน QR code: ตอบแบบสอบถาม',
    'สแกนรหัส QR เพื่อลงทะเบียน 2568',
    'การตั้งรหัสผ่าน (Password) ให้ปลอดภัย',
    'รหัสผ่านต้องมีอย่างน้อย 8 ตัวอักษร',
    'เปลี่ยนรหัสผ่านทุก 90 วัน: ส่งรายงาน 20 มี.ค. 2568',
    'เปลี่ยนรหัสผ่านของระบบ ปี 2568',
    'ให้ความรู้เรื่องรหัสผ่านและการใช้ PIN',
    'อบรม Password Manager 20 มี.ค. 2568',
    'การใช้ token และ key',
    'Key message: Zero tolerance',
    'บุคลากรผ่าน (Pass) ร้อยละ 80',
    'จำนวน user 250 คน',
    'จำนวนผู้ใช้งาน 2500 คน รหัสโครงการ 12',
    'รหัสเข้ารับบริการของประชาชน',
    'ห้ามเผยแพร่รหัสผ่าน Wi-Fi แก่บุคคลภายนอก',
    'อีเมล moral@example.go.th ส่งภายใน 20 มี.ค.',
  ])('is not seen in %j', (text) => expect(redact(text)).toEqual({ text, credentials: 0, names: 0 }));

  it('is in no field of the row', async () => {
    const cells = ['4', 'ตรวจสวน รหัสผ่าน Wi-Fi คือ rimnam2568', 'รายงาน รหัสเข้า rimnam2568', '', '20 มี.ค. 66'];
    const plan = await planOf(`${TITLE}\n\n${table([[...cells, 'กองคลัง']])}`);
    expect(JSON.stringify(plan)).not.toContain('rimnam');
    expect(plan.items).toMatchObject([{ due: '2023-03-20', owedBy: ['กองคลัง'] }]);
    expect(plan.findings.map(({ kind }) => kind)).toContain('credential-removed');
  });
});
