#!/bin/sh
# Builds a solution and puts everything that the compiler and the analyzers report into one SARIF file.
#
#   analyze.sh <solution> <folder> [options of dotnet build]
#
# Run it in the root of the repository: files are named from there. The folder gets projects/*.sarif, one for each
# compilation, and merged.sarif. It ends as the build ends, with whatever was reported merged in either case.
set -eu

if [ $# -lt 2 ]; then
  sed -n 's/^#   //p' "$0" >&2
  exit 2
fi

here=$(cd "$(dirname "$0")" && pwd)
solution=$1
mkdir -p "$2/projects"
results=$(cd "$2" && pwd)
shift 2

# A compilation that is up to date is skipped, and reports nothing: build everything, and leave nothing of the last time.
rm -f "$results"/projects/*.sarif "$results/merged.sarif"
status=0
dotnet build "$solution" -graph --no-incremental \
  "-p:SarifFolder=$results/projects" "-p:CustomAfterMicrosoftCommonTargets=$here/sarif.targets" "$@" || status=$?

# What the repository sets for all of its projects is not for this program.
ImportDirectoryBuildProps=false ImportDirectoryBuildTargets=false ImportDirectoryPackagesProps=false \
  dotnet run "$here/merge-sarif.cs" -- "$results/projects" "$results/merged.sarif" "$PWD"
exit "$status"
