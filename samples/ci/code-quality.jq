# The results of merged.sarif as a code-quality report of GitLab.

# GitLab knows a result again by its fingerprint. The line is not in it: what only moves is not new.
def fingerprint: [.check_name, .location.path, .description] | join("\n");
def hash: reduce explode[] as $unit (5381; (. * 33 + $unit) % 4294967296) | tostring;

[
  .runs[].results[]
  | .locations[0].physicalLocation as $place
  | {
      check_name: .ruleId,
      description: .message.text,
      severity: ({ error: "critical", warning: "major", note: "minor" }[.level // "warning"] // "info"),
      location: { path: $place.artifactLocation.uri, lines: { begin: ($place.region.startLine // 1) } }
    }
]
| group_by(fingerprint)
| map(to_entries[] | .value + { fingerprint: "\(.value.check_name)-\(.value | fingerprint | hash)-\(.key)" })
