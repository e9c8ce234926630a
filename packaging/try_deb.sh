#!/bin/sh
# Installs a built package into a bare system, uses it there as a person would, upgrades it and removes it.
#   sudo packaging/try_deb.sh PACKAGE.deb SUITE [MIRROR]
# Needs debootstrap and xvfb; SUITE is bookworm or trixie. Ends with 0 when all went well.
set -eu
package=$1 suite=$2 mirror=${3:-}
root=$(mktemp -d)
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "$root"' EXIT

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
step() { echo "== $*"; }

step "a bare $suite"
# shellcheck disable=SC2086 # without a mirror there is no third word
debootstrap --variant=minbase "$suite" "$root" $mirror >"$root.log" 2>&1 || { tail "$root.log"; exit 1; }
rm -f "$root.log"
mount -t proc proc "$root/proc"
cp /etc/resolv.conf "$root/etc/resolv.conf"
if [ -f /etc/apt/apt.conf ]; then cp /etc/apt/apt.conf "$root/etc/apt/"; fi
cp "$package" "$root/tmp/planeditor.deb"
inside apt-get -qq update

step "an older version, installed with what it depends on, and no more"
dpkg-deb --raw-extract "$package" "$root/tmp/older"
sed -i 's/^Version: .*/Version: 0.0.1/' "$root/tmp/older/DEBIAN/control"
dpkg-deb --root-owner-group -Znone --build "$root/tmp/older" "$root/tmp/older.deb" >/dev/null
rm -rf "$root/tmp/older"
inside apt-get -qq -y --no-install-recommends install /tmp/older.deb >/dev/null
inside planeditor --version

step "a document of the sample"
inside planeditor demo /tmp/pavyzdys.planas
inside planeditor export /tmp/pavyzdys.planas -o /tmp/planas.docx
test -s "$root/tmp/planas.docx"

step "a plan opened by its type, on a screen of its own"
inside apt-get -qq -y --no-install-recommends install xvfb xauth xdotool libglib2.0-bin shared-mime-info desktop-file-utils procps >/dev/null
inside update-desktop-database
inside gio info -a standard::content-type /tmp/pavyzdys.planas | grep -q application/vnd.planeditor.plan+zip
inside gio mime application/vnd.planeditor.plan+zip | grep -q planeditor.desktop
inside xvfb-run -a sh -c '
    gio open /tmp/pavyzdys.planas
    timeout 90 xdotool search --sync --onlyvisible --name "savivaldyb" getwindowname
    pkill -x planeditor'
inside planeditor list

step "upgraded, then removed: the plans are kept"
inside apt-get -qq -y install /tmp/planeditor.deb >/dev/null
inside dpkg-query --show planeditor | grep -v 0.0.1
inside planeditor list
inside apt-get -qq -y purge planeditor >/dev/null
test -s "$root/root/.local/share/planeditor/plans.db"
if [ -e "$root/usr/lib/planeditor" ]; then echo "something is left in /usr/lib/planeditor"; exit 1; fi
step "all went well"
