#!/usr/bin/env bash
# fresh_debian.sh [--user] [COMMAND...]: clones this repository (what is committed) into a new Debian 12 that has
# nothing but git, and runs COMMAND there; default: ./dev test. That is how scripts/packages.txt is known to be
# complete: a developer's machine always has more than it says. Needs root and debootstrap; takes the archive's
# address from this machine's own apt sources. --user: as an ordinary user with sudo instead of as root.
#
# What it has shown, and what would be missed elsewhere:
# - A minimal Debian has no python3, ps, pgrep, curl or gpg: what the tests call must be in scripts/packages.txt.
# - Its locale is POSIX: programs that read or write UTF-8 must not ask the locale.
# - Debian's npm brings 387 small packages, yet that is 20 s; no leaner way to run `npm ci` is packaged.
# - On a network that looks into TLS, npm needs NODE_EXTRA_CA_CERTS; it is taken along from here.
# - All packages: about 100 s. What is not committed is not tested.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

as_user=no
if [[ ${1:-} == --user ]]; then
    as_user=yes
    shift
fi
(($#)) || set -- ./dev test
((EUID == 0)) || { echo "fresh_debian.sh: needs root (debootstrap, chroot)" >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "fresh_debian.sh: needs debootstrap" >&2; exit 2; }

# "ADDRESS SUITE" of Debian's own archives, one a line; other sources of this machine stay out.
mapfile -t archives < <(for suite in bookworm bookworm-updates bookworm-security; do
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' 'Origin: Debian' \
        "Codename: $suite" 'Component: main'
done)
((${#archives[@]})) || { echo "fresh_debian.sh: this machine's apt sources name no archive of Debian 12" >&2; exit 2; }

root=$(mktemp -d "${TMPDIR:-/tmp}/counterpoint-debian.XXXXXX")
chmod 755 "$root" # it becomes "/", which everyone must be able to enter
clean_up() {
    local folder
    for folder in dev/shm dev/pts dev proc; do
        ! mountpoint -q "$root/$folder" || umount "$root/$folder"
    done
    # Nothing may be mounted any more: what is deleted here must never be the machine's own /dev.
    ! grep -q " $root/" /proc/mounts || { echo "fresh_debian.sh: $root is still in use, left as it is" >&2; exit 1; }
    rm -rf --one-file-system "$root"
}
trap clean_up EXIT

echo "fresh_debian.sh: a new Debian 12 in $root"
debootstrap --variant=minbase bookworm "$root" "${archives[0]% *}" >"$root.log" 2>&1 || { cat "$root.log"; exit 1; }
rm "$root.log"
printf 'deb %s main\n' "${archives[@]}" >"$root/etc/apt/sources.list"
cp /etc/resolv.conf /etc/hosts "$root/etc/"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount -t devpts devpts "$root/dev/pts"
mount -t tmpfs tmpfs "$root/dev/shm"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
inside apt-get update -qq
inside apt-get install -qq -y --no-install-recommends git >/dev/null
# Lists as a new machine has them: none.
rm -rf "$root"/var/lib/apt/lists/*

account=root home=/root
if [[ $as_user == yes ]]; then
    inside apt-get update -qq
    inside apt-get install -qq -y --no-install-recommends sudo >/dev/null
    inside useradd --create-home --shell /bin/bash person
    echo 'person ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/person"
    account=person home=/home/person
fi
git clone --quiet --no-hardlinks . "$root$home/counterpoint"
inside chown -R "$account:" "$home/counterpoint"

certificates=()
if [[ -n ${NODE_EXTRA_CA_CERTS:-} ]]; then
    cp "$NODE_EXTRA_CA_CERTS" "$root/opt/certificates.pem"
    certificates=(NODE_EXTRA_CA_CERTS=/opt/certificates.pem)
fi

echo "fresh_debian.sh: as $account: $*"
started=$SECONDS status=0
chroot --userspec="$account:$account" "$root" env -i HOME="$home" USER="$account" CI=true "${certificates[@]}" \
    PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin \
    bash -c 'cd ~/counterpoint && "$@"' bash "$@" </dev/null || status=$?
echo "fresh_debian.sh: exit status $status after $((SECONDS - started)) s"
exit "$status"
