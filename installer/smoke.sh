#!/usr/bin/env bash
# Tries a built Linux package as a stranger would, on a bare Debian of its own:
#   installer/smoke.sh PACKAGE.deb|PACKAGE.rpm|PACKAGE.tar.xz [OLDER.deb]
# Installs it, makes the sample, checks it, writes the documents, encrypts and opens an assessment, starts the window and
# sees its title, takes the program away again and finds the person's data as it was. With an older package it is
# installed first and upgraded. Needs root, debootstrap, Xvfb and xdotool; FIREBREAK_ROOT names a folder with a bare
# Debian to use again, and else one is made and thrown away.
set -euo pipefail

package=$(realpath "$1")
older=${2:+$(realpath "$2")}
say() { printf '%s\n' "$*"; }
fail() { say "FAILED: $*" >&2; exit 1; }

work=$(mktemp -d)
root=$work/root
screen=''
mounted=()
# Called by the trap.
# shellcheck disable=SC2329
leave() {
  local place
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  for place in "${mounted[@]}"; do umount -l "$root$place" || true; done
  rm -rf --one-file-system "$work"
}
trap leave EXIT

bare=${FIREBREAK_ROOT:-$work/bare}
if [ ! -e "$bare/etc/debian_version" ]; then
  say "A bare Debian ..."
  debootstrap --variant=minbase bookworm "$bare" >"$work/debootstrap.log" 2>&1 || { tail -5 "$work/debootstrap.log"; fail debootstrap; }
fi
cp -a "$bare" "$root"
cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
if [ -d /etc/apt/apt.conf.d ]; then cp -rn /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"; fi
for place in /proc /dev; do mount --bind "$place" "$root$place"; mounted+=("$place"); done
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
# As a person, not as root.
person() { chroot --userspec=1000:1000 "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/anna LANG=C.UTF-8 "$@"; }
inside useradd -m -u 1000 anna

libraries='libfreetype6 libpango-1.0-0 libpangoft2-1.0-0 libgtk-3-0 libxtst6 libxxf86vm1 libgl1'
install() {
  cp "$1" "$root/tmp/"
  local file
  file=/tmp/$(basename "$1")
  case "$file" in
    *.deb) inside apt-get install -y -qq --no-install-recommends "$file" >"$work/install.log" 2>&1 || { tail -20 "$work/install.log"; fail "install $file"; } ;;
    *.rpm)
      # shellcheck disable=SC2086 # a list
      inside apt-get install -y -qq --no-install-recommends rpm $libraries >"$work/install.log" 2>&1 || { tail -20 "$work/install.log"; fail libraries; }
      inside rpm --install --nodeps "$file"
      ;;
    *.tar.xz)
      # shellcheck disable=SC2086 # a list
      inside apt-get install -y -qq --no-install-recommends $libraries >"$work/install.log" 2>&1 || { tail -20 "$work/install.log"; fail libraries; }
      inside apt-get install -y -qq --no-install-recommends xz-utils >"$work/install.log" 2>&1
      inside tar -C /opt -xf "$file"
      inside ln -s /opt/firebreak/bin/firebreak /usr/bin/firebreak
      ;;
  esac
}
remove() {
  case "$package" in
    *.deb) inside apt-get purge -y -qq firebreak >"$work/remove.log" 2>&1 ;;
    *.rpm) inside rpm --erase firebreak ;;
    *.tar.xz) rm -rf "${root:?}/opt/firebreak" "$root/usr/bin/firebreak" ;;
  esac
}
known() { (cd "$root/home/anna" && find . -type f ! -name '*.lock' ! -path './.openjfx/*' ! -path './.cache/*' -print0 | sort -z | xargs -0 sha256sum); }

inside apt-get update -qq
if [ -n "$older" ]; then
  install "$older"
  say "Installed $(person firebreak --version) from $(basename "$older")"
  person firebreak sample /home/anna/before >/dev/null 2>&1
  known >"$work/before"
  install "$package"
  known | diff "$work/before" - >/dev/null || fail "the upgrade changed the person's files"
  person firebreak check /home/anna/before >/dev/null || fail "the assessment of the older version does not open"
  say "Upgraded; the assessment of the older version is as it was"
else
  install "$package"
fi
said=$(person firebreak --version)
# What the launcher has written in it is what the program itself says.
[ "$said" = "$(person /opt/firebreak/lib/runtime/bin/java -cp /opt/firebreak/lib/app/firebreak.jar firebreak.Main --version)" ] || fail "the launcher tells another version"
say "Installed: $said"
du -sm "$root/opt/firebreak" | awk '{print "Takes " $1 " MB"}'
person firebreak --help >/dev/null
person firebreak sample /home/anna/sample
person firebreak check /home/anna/sample
person firebreak report /home/anna/sample /home/anna/out
for kind in docx xlsx pptx; do ls "$root"/home/anna/out/*."$kind" >/dev/null || fail "no $kind"; done
printf 'tundra lantern cobalt violin' >"$root/home/anna/words" && chown 1000:1000 "$root/home/anna/words"
person firebreak create /home/anna/locked --client Acme --passphrase-file /home/anna/words >/dev/null
person firebreak check /home/anna/locked --passphrase-file /home/anna/words

number=$work/display
Xvfb -displayfd 3 -screen 0 1280x800x24 3>"$number" >/dev/null 2>&1 &
screen=$!
until [ -s "$number" ]; do kill -0 $screen; done
display=:$(cat "$number")
for launcher in firebreak firebreak-safe-graphics; do
  person DISPLAY="$display" "/opt/firebreak/bin/$launcher" >"$work/window.log" 2>&1 &
  window=$!
  title=$(DISPLAY="$display" timeout 90 xdotool search --sync --onlyvisible --name '^Firebreak$' getwindowname) || { cat "$work/window.log"; fail "no window by $launcher"; }
  [ "$title" = Firebreak ] || fail "the title is $title"
  if [ -n "${FIREBREAK_PICTURE:-}" ]; then DISPLAY="$display" import -window root "$FIREBREAK_PICTURE"; fi
  say "The window of $launcher is there: $title"
  kill "$window" 2>/dev/null || true
  wait "$window" 2>/dev/null || true
done

# Each screen of the sample once: a class that is missing in the built program shows itself here.
path='' options=()
while IFS= read -r line; do
  case "$line" in
    app.classpath=*) path+=:${line#*=} ;;
    java-options=*) options+=("${line#*=}") ;;
  esac
done <"$root/opt/firebreak/lib/app/firebreak.cfg"
path=${path#:}
place=/opt/firebreak/lib/app
person DISPLAY="$display" /opt/firebreak/lib/runtime/bin/java "${options[@]//\$APPDIR/$place}" -cp "${path//\$APPDIR/$place}" \
  firebreak.Rehearsal /home/anna/walk screens >"$work/walk.log" 2>&1 || { cat "$work/walk.log"; fail "a screen"; }
say "Every screen opens"

if [ -e "$root/usr/share/applications/firebreak.desktop" ] && command -v desktop-file-validate >/dev/null; then
  desktop-file-validate "$root/usr/share/applications/firebreak.desktop"
fi
known >"$work/kept"
remove
[ ! -e "$root/opt/firebreak" ] || fail "the program is still there"
[ ! -e "$root/usr/bin/firebreak" ] || fail "the command is still there"
known | diff "$work/kept" - >/dev/null || fail "the person's files have changed"
say "Removed; the person's $(wc -l <"$work/kept") files are as they were"
say OK
