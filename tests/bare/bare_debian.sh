#!/usr/bin/env bash
# Proves the two commands of the README on a Debian that has only python3 and python3-venv.
#
#   sudo tests/bare/bare_debian.sh [suite [folder]]
#
# Makes a minimal system of `suite` (bookworm) in `folder` (a new temporary one, removed at the end), puts a
# clean clone of the last commit there and runs `run.py test` and `run.py demo` in it. Needs root,
# debootstrap, git and a network. Mirror, proxy, certificates and pip's settings are this machine's own.
set -euo pipefail

suite=${1:-bookworm}
root=${2:-$(mktemp -d -t bare-debian-XXXXXX)}
project=$(cd "$(dirname "$0")/../.." && pwd)
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -n 1)
clone='/srv/Хээрийн ажил'

step() { printf '=== %s (%d s)\n' "$*" "$SECONDS"; }

# Copy a file of this machine to the same place in the bare system, where it exists.
bring() { if [ -f "$1" ]; then install -D -m 644 "$1" "$root$1"; fi; }

if [ -z "${2:-}" ]; then trap 'rm -rf --one-file-system "$root"' EXIT; fi

if [ ! -x "$root/usr/bin/python3" ]; then
    step "making a bare $suite"
    debootstrap --variant=minbase --include=python3,python3-venv "$suite" "$root" "$mirror" > "$root-debootstrap.log"
fi

step "bringing this machine's way to the network"
bring /etc/resolv.conf
bring /etc/hosts
bring /etc/pip.conf
for file in ~/.config/pip/pip.conf ~/.pip/pip.conf; do
    if [ -f "$file" ]; then install -D -m 644 "$file" "$root/root/.config/pip/pip.conf"; fi
done
{ grep -lE '^ *Acquire' /etc/apt/apt.conf.d/* 2> /dev/null || true; } | while read -r file; do bring "$file"; done
passed=()
for name in $(compgen -e | grep -E '^PIP_|_CERT|_BUNDLE|^(https?|no|all)_proxy$|^(HTTPS?|NO|ALL)_PROXY$'); do
    passed+=("$name=${!name}")
    bring "${!name}"
done

step "cloning"
rm -rf "${root:?}$clone"
git clone --quiet --no-hardlinks "$project" "$root$clone"

inside() {
    unshare --mount --pid --fork bash -c '
        root=$1; shift
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        exec chroot "$root" /usr/bin/env -i "$@"
    ' inside "$root" PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 "${passed[@]}" "$@"
}

step "python3 run.py test"
inside python3 "$clone/run.py" test
step "python3 run.py demo"
inside python3 "$clone/run.py" demo
step "python3 run.py"
inside python3 "$clone/run.py"
step "done"
