#!/usr/bin/env bash
# Starts a MongoDB-wire server over TCP in the background and prints its URI. Installs what it needs from Debian and
# Maven Central the first time; its files are in ${KAMNOT_MONGO_WIRE:-/tmp/kamnot-mongo-wire-<user>}. stop.sh ends it.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
home="${KAMNOT_MONGO_WIRE:-/tmp/kamnot-mongo-wire-$(id -un)}"
mkdir -p "$home"

say() { echo "mongo-wire: $1" >&2; }

need() {
  command -v "$1" >/dev/null && return
  say "installs $2"
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >&2
}

if [ -f "$home/pid" ] && kill -0 "$(cat "$home/pid")" 2>/dev/null; then
  cat "$home/uri"
  exit 0
fi

need javac default-jdk-headless
if ! cmp -s "$here/pom.xml" "$home/pom.xml"; then
  need mvn maven
  say 'fetches mongo-java-server from Maven Central'
  rm -rf "$home/lib"
  mvn -q -B -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$home/lib" >&2
  cp "$here/pom.xml" "$home/pom.xml"
fi

rm -f "$home/uri"
nohup java -Xmx1g -cp "$home/lib/*" "$here/MongoWire.java" "$home/uri" >"$home/log" 2>&1 </dev/null &
echo $! >"$home/pid"

for _ in $(seq 1200); do
  if [ -f "$home/uri" ]; then
    cat "$home/uri"
    exit 0
  fi
  kill -0 "$(cat "$home/pid")" 2>/dev/null || break
  sleep 0.1
done
say 'did not start:'
cat "$home/log" >&2
exit 1
