# What scripts share that build for other systems; to be read by bash. It installs what is missing from Debian's packages.

step() { printf '\n== %s\n' "$*"; }

# need PROGRAM:PACKAGE ... — packages whose program is not there
need() {
  local missing=() it
  for it in "$@"; do command -v "${it%%:*}" >/dev/null || missing+=("${it#*:}"); done
  [ ${#missing[@]} = 0 ] && return
  step "install ${missing[*]}"
  apt-get update -q >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "${missing[@]}" >/dev/null
}

# has_std TARGET — whether the library of a target is there or can be had by rustup
has_std() {
  command -v rustup >/dev/null || return 1
  rustup target list --installed | grep -qx "$1" || timeout 300 rustup target add "$1" >/dev/null 2>&1
}

# use_target TARGET — sets CARGO and STD, words for `$CARGO build $STD --target TARGET`. Where rustup cannot bring the
# library it is built from the source that Debian's packages bring, by Debian's own compiler of the same version.
use_target() {
  if has_std "$1"; then
    CARGO=(cargo) STD=()
  else
    dpkg -s rust-web-src >/dev/null 2>&1 || need none:rustc-web none:cargo-web none:rust-web-src
    export RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc
    CARGO=(/usr/bin/cargo) STD=(-Zbuild-std=std,panic_unwind,test)
  fi
}
