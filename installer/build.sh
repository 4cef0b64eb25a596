#!/usr/bin/env bash
# Builds what people install, on Linux and macOS; build.ps1 does it on Windows.
#   installer/build.sh [--dry-run] [--no-maven] [--system linux|macos] [deb] [rpm] [tar] [dmg]
# Needs JDK 25 and Maven; on Linux dpkg-deb, rpmbuild and binutils, and to sign gpg. Everything lands in target/packages.
# --dry-run only says what would be run, for another system, too.
# Signing is asked for by variables: FIREBREAK_GPG_KEY signs the checksums, FIREBREAK_MAC_IDENTITY the macOS program and
# FIREBREAK_MAC_PROFILE has it notarised. Without them nothing is signed.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022

dry='' maven=yes system='' wanted=()
while [ $# -gt 0 ]; do
  case "$1" in
    --dry-run) dry=yes ;;
    --no-maven) maven='' ;;
    --system) system=$2; shift ;;
    deb | rpm | tar | dmg) wanted+=("$1") ;;
    *) echo "Unknown: $1" >&2; exit 2 ;;
  esac
  shift
done
[ -n "$system" ] || case "$(uname -s)" in Darwin) system=macos ;; *) system=linux ;; esac
if [ ${#wanted[@]} -eq 0 ]; then
  if [ "$system" = macos ]; then wanted=(dmg); else wanted=(deb rpm tar); fi
fi

run() {
  if [ -n "$dry" ]; then printf '%q ' "$@"; echo; else "$@"; fi
}

version=${FIREBREAK_VERSION:-$(awk -F'[<>]' '/<version>/ {print $3; exit}' pom.xml)}
time=$(awk -F'[<>]' '/outputTimestamp>/ {print $3; exit}' pom.xml)
packages=target/packages
case "$system" in
  macos) image=target/firebreak.app app=$image/Contents/app runtime=$image/Contents/runtime/Contents/Home ;;
  *) image=target/firebreak app=$image/lib/app runtime=$image/lib/runtime ;;
esac
case "$(uname -m)" in aarch64 | arm64) arch=arm64 rpm_arch=aarch64 ;; *) arch=amd64 rpm_arch=x86_64 ;; esac

jpackage() {
  local tool
  for tool in "${JAVA_HOME:-}/bin/jpackage" /usr/lib/jvm/*25*/bin/jpackage "$(command -v jpackage || true)"; do
    [ -x "$tool" ] || continue
    case "$("$tool" --version)" in 25* | 26*) echo "$tool"; return ;; esac
  done
  if [ -n "$dry" ]; then echo jpackage; return; fi
  echo "jpackage of JDK 25 is not to be found; set JAVA_HOME" >&2
  return 1
}

build_image() {
  if [ -n "$maven" ]; then run mvn -q -B -Dmaven.test.skip=true package; fi
  if [ -z "$dry" ] && [ -e "$app/firebreak.aot" ]; then return; fi
  # Symbols that only a debugger reads, and what shows a picture while Java itself starts.
  if [ "$system" = linux ]; then run find "$runtime/lib" -name '*.so' -exec strip --strip-unneeded '{}' ';'; fi
  run rm -f "$runtime/lib/libsplashscreen.so" "$runtime/lib/classlist"
  # Whom to trust on the net, where nothing is asked.
  run rm -f "$runtime/lib/security/cacerts" "$runtime/lib/security/public_suffix_list.dat"
  # The start cache knows the libraries by their times.
  run find "$app" -name '*.jar' -exec touch -d "$time" '{}' ';'
  if [ "$system" = linux ] && [ -z "$dry" ]; then
    # Where JavaFX shapes texts, so that BrokenLines can mend it; elsewhere there is no such package.
    java_option --add-opens=javafx.graphics/com.sun.javafx.text=ALL-UNNAMED
    java_option --add-opens=javafx.graphics/com.sun.javafx.font.freetype=ALL-UNNAMED
  fi
  train
  if [ "$system" = linux ] && [ -z "$dry" ]; then linux_launchers; fi
}

# jpackage's own launcher asks rpm and dpkg whose file it is, each time, which takes longer than the start itself. Scripts ask
# for the version often: what the program says of it is written into the launchers, which then need no Java.
linux_launchers() {
  local line file path='' options='' number
  number=$("$runtime/bin/java" -cp "$app/firebreak.jar" firebreak.Main --version)
  while IFS= read -r line; do
    line=${line//\$APPDIR/\$app}
    case "$line" in
      app.classpath=*) path+=:${line#*=} ;;
      java-options=*) options+=" \"${line#*=}\"" ;;
    esac
  done <"$app/firebreak.cfg"
  for file in "$image"/bin/*; do
    line=$(sed -n 's/^arguments=//p' "$app/$(basename "$file").cfg")
    rm "$file"
    # What is in single quotes is for the launcher.
    # shellcheck disable=SC2016
    {
      printf '#!/bin/sh\n# Starts Firebreak with the Java that came with it.\n'
      printf 'if [ "$*" = --version ]; then echo "%s"; exit; fi\n' "$number"
      printf 'home=$(readlink -f -- "$0")\nhome=${home%%/bin/*}\napp=$home/lib/app\n'
      if [ -n "$line" ]; then printf '[ $# -gt 0 ] || set -- %s\n' "$line"; fi
      # Fewer pools of native memory. Without a graphics card the driver that does without one would be loaded for nothing.
      printf 'export MALLOC_ARENA_MAX=2\ngraphics=\n'
      printf 'if [ ! -e /dev/dri ] && [ ! -e /dev/nvidiactl ] && [ ! -e /dev/dxg ]; then\n'
      printf '  export GDK_GL=disable\n  graphics=-Dprism.order=sw\nfi\n'
      printf 'exec "$home/lib/runtime/bin/java"%s $graphics \\\n  -cp "%s" firebreak.Main "$@"\n' "$options" "${path#:}"
    } >"$file"
    chmod 755 "$file"
  done
  rm -f "$image/lib/libapplauncher.so"
}

# Java notes in one walk what the next start needs, and reads it from a file from then on. Which code was hot is left out: it
# is large, and a start is over before it counts.
train() {
  local path='' options=() screen=() line work
  if [ -n "$dry" ]; then
    echo "$runtime/bin/java -XX:AOTCacheOutput=$app/firebreak.aot ... firebreak.Rehearsal"
    return
  fi
  while IFS= read -r line; do
    case "$line" in
      app.classpath=*) path+=:${line#*=} ;;
      java-options=-Xlog*) ;;
      java-options=*) options+=("${line#*=}") ;;
    esac
  done <"$app/firebreak.cfg"
  path=${path#:}
  work=$(mktemp -d)
  # On a screen in memory, where there is one, it learns what belongs to real windows, too.
  if [ "$system" = linux ] && command -v xvfb-run >/dev/null; then
    screen=(xvfb-run -a)
  else
    options+=(-Dglass.platform=Headless -Dprism.order=sw)
  fi
  ${screen[@]+"${screen[@]}"} "$runtime/bin/java" "${options[@]}" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:AOTCacheOutput="$PWD/$app/firebreak.aot" -Duser.home="$work" \
    -cp "${path//\$APPDIR/$PWD/$app}" firebreak.Rehearsal "$work/firebreak" >"$work/said" 2>&1 ||
    { grep -v '\[aot' "$work/said" >&2; return 1; }
  rm -rf "$work"
  # $APPDIR is for the launcher.
  # shellcheck disable=SC2016
  java_option '-XX:AOTCache=$APPDIR/firebreak.aot'
}

# Gives the launchers one more option, above what follows the options, where something does.
java_option() {
  local file
  for file in "$app"/*.cfg; do
    awk -v option="$1" '{print} /^\[JavaOptions\]/ {print "java-options=" option}' "$file" >"$file.new"
    mv "$file.new" "$file"
  done
}

# What a Linux package puts where: the program, a command, a menu entry, the type of snapshots, icons.
linux_tree() {
  local tree=$1 size
  rm -rf "$tree"
  mkdir -p "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/mime/packages" "$tree/usr/share/doc/firebreak"
  cp -a "$image" "$tree/opt/firebreak"
  ln -s /opt/firebreak/bin/firebreak "$tree/usr/bin/firebreak"
  cp installer/linux/firebreak.desktop "$tree/usr/share/applications/"
  cp installer/linux/firebreak.xml "$tree/usr/share/mime/packages/"
  cp src/main/resources/firebreak/THIRD-PARTY.txt "$tree/usr/share/doc/firebreak/copyright"
  for size in 16 32 48 64 128 256 512; do
    [ -e "assets/icon-$size.png" ] || continue
    install -D -m 644 "assets/icon-$size.png" "$tree/usr/share/icons/hicolor/${size}x$size/apps/firebreak.png"
  done
  if [ -e assets/icon.svg ]; then install -D -m 644 assets/icon.svg "$tree/usr/share/icons/hicolor/scalable/apps/firebreak.svg"; fi
  chmod -R u+rwX,go+rX,go-w "$tree"
  # The same time everywhere but in the program itself: two builds give the same bytes.
  find "$tree" -newermt "$time" -exec touch -h -d "$time" '{}' +
}

build_deb() {
  local tree=target/packages/deb
  if [ -n "$dry" ]; then echo "dpkg-deb --root-owner-group -Zxz -z9 -Sextreme --build $tree $packages/firebreak_${version}_$arch.deb"; return; fi
  linux_tree "$tree"
  mkdir "$tree/DEBIAN"
  sed "s/@VERSION@/$version/; s/@ARCH@/$arch/; s/@SIZE@/$(du -sk "$tree" | cut -f1)/" installer/linux/control >"$tree/DEBIAN/control"
  SOURCE_DATE_EPOCH=$(date -d "$time" +%s) dpkg-deb --root-owner-group -Zxz -z9 -Sextreme --build "$tree" "$packages/firebreak_${version}_$arch.deb" >/dev/null
  rm -rf "$tree"
}

build_rpm() {
  local tree=$PWD/target/packages/rpm
  if [ -n "$dry" ]; then echo "rpmbuild -bb installer/linux/firebreak.spec"; return; fi
  linux_tree "$tree"
  SOURCE_DATE_EPOCH=$(date -d "$time" +%s) rpmbuild -bb --quiet --target "$rpm_arch" --define "tree $tree" --define "version $version" \
    --define "_topdir $PWD/target/packages/rpmbuild" --define "_rpmdir $PWD/$packages" \
    --define '_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm' \
    --define '_binary_payload w9.xzdio' --define 'use_source_date_epoch_as_buildtime 1' --define '_buildhost localhost' \
    installer/linux/firebreak.spec
  rm -rf "$tree" target/packages/rpmbuild
}

build_tar() {
  local file=$packages/firebreak-$version-$arch.tar.xz
  if [ -n "$dry" ]; then echo "tar ... $file"; return; fi
  tar --sort=name --owner=0 --group=0 --numeric-owner --format=gnu -C target -cf - firebreak | xz -9e -T1 >"$file"
}

build_dmg() {
  local sign=() more=()
  if [ -n "${FIREBREAK_MAC_IDENTITY:-}" ]; then sign=(--mac-sign --mac-signing-key-user-name "$FIREBREAK_MAC_IDENTITY"); fi
  if [ -e assets/icon.icns ]; then more=(--icon assets/icon.icns); fi
  run "$(jpackage)" @installer/macos.txt --app-version "$version" --app-image "$image" --dest "$packages" \
    ${more[@]+"${more[@]}"} ${sign[@]+"${sign[@]}"}
  if [ -n "${FIREBREAK_MAC_PROFILE:-}" ]; then
    run xcrun notarytool submit "$packages/Firebreak-$version.dmg" --keychain-profile "$FIREBREAK_MAC_PROFILE" --wait
    run xcrun stapler staple "$packages/Firebreak-$version.dmg"
  fi
}

# What is in it, for those who have to know, and by what to know it again.
finish() {
  run mvn -q -B cyclonedx:makeBom
  run cp target/bom.json "$packages/firebreak-$version.cdx.json"
  if [ -n "$dry" ]; then echo "sha256 of each file > $packages/SHA256SUMS"; else
    (cd "$packages" && rm -f SHA256SUMS* && for file in *; do
      if command -v sha256sum >/dev/null; then sha256sum "$file"; else shasum -a 256 "$file"; fi
    done >../SHA256SUMS && mv ../SHA256SUMS .)
  fi
  if [ -n "${FIREBREAK_GPG_KEY:-}" ]; then
    run gpg --batch --local-user "$FIREBREAK_GPG_KEY" --armor --detach-sign "$packages/SHA256SUMS"
  fi
}

build_image
if [ -z "$dry" ]; then rm -rf "$packages" && mkdir -p "$packages"; fi
for kind in "${wanted[@]}"; do "build_$kind"; done
finish
[ -n "$dry" ] || (cd "$packages" && du -m -- *)
