# A prefix of wine of the project's own; to be read by bash after tools.sh.

export WINEDEBUG=-all WINEPREFIX="${WINEPREFIX:-$PWD/target/wine}"
wine64=/usr/lib/wine/wine64

make_prefix() {
  [ -d "$WINEPREFIX/drive_c/windows/system32" ] && [ -e "$WINEPREFIX/ready" ] && return
  step "a prefix of wine"
  mkdir -p "$WINEPREFIX"
  WINEDLLOVERRIDES="mscoree=;mshtml=" timeout 300 "$wine64" wineboot -i >/dev/null 2>&1 || true
  # wine 8 lacks the library every Rust program takes chance from
  local system="$WINEPREFIX/drive_c/windows/system32"
  if [ ! -e "$system/bcryptprimitives.dll" ]; then
    local source
    source=$(mktemp -d)
    cat > "$source/chance.c" <<'C'
#include <windows.h>
BOOLEAN WINAPI SystemFunction036(PVOID buffer, ULONG length);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length) { return SystemFunction036(buffer, length); }
C
    x86_64-w64-mingw32-gcc -shared -o "$system/bcryptprimitives.dll" "$source/chance.c" -ladvapi32
    rm -r "$source"
  fi
  touch "$WINEPREFIX/ready"
}
make_prefix
