#!/usr/bin/env bash
# Changes the code of one folder of src/ in small ways, one at a time, and lists the changes that no test notices.
# Properties are left out: they would draw hundreds of programs for each change.
set -euo pipefail

if [ $# -lt 2 ]; then
  echo "usage: tools/mutate.sh FOLDER TESTS…, as in tools/mutate.sh SymLinkAnalyzers/Flow Flow Rules.Arguments" >&2
  exit 2
fi

root=$(cd "$(dirname "$0")/.." && pwd)
project=${1%%/*}
folder=${1#"$project"}
tests=("${@:2}")
output=$root/artifacts/mutation/${1//\//-}

[ -d "$root/src/$1" ] || { echo "src/$1 is not a folder" >&2; exit 2; }

filter=$(printf '|FullyQualifiedName~SymLinkAnalyzers.Tests.%s.' "${tests[@]}")
export MUTATION=true
cd "$root/tests/SymLinkAnalyzers.Tests"
dotnet tool restore
dotnet stryker --project "$project.csproj" --mutate "**${folder}/**/*.cs" --output "$output" \
  --test-case-filter "(${filter#|})&FullyQualifiedName!~Properties."
echo "$output/reports lists the survivors"
