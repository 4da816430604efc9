// Merges SARIF files: dotnet run merge-sarif.cs -- <folder> <merged file> <root of the repository>
//
// As code scanning on GitHub wants it: one run for each tool; a result that several compilations have, once; none that is
// suppressed in the source, which would be shown as open, and none without a place, which would be refused; files named from
// the root.
#:property PublishAot=false

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

if (args is not [string folder, string merged, string root])
{
    Console.Error.WriteLine("dotnet run merge-sarif.cs -- <folder> <merged file> <root of the repository>");
    return 2;
}

Uri rootUri = new(Path.GetFullPath(root).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar);
SortedDictionary<string, Run> runs = new(StringComparer.Ordinal);
string[] files = [.. Directory.EnumerateFiles(folder, "*.sarif").Order(StringComparer.Ordinal)];
foreach (string file in files)
{
    foreach (JsonNode? run in JsonNode.Parse(File.ReadAllText(file))?["runs"]?.AsArray() ?? [])
    {
        JsonNode driver = run!["tool"]!["driver"]!;
        string tool = (string)driver["name"]!;
        if (!runs.TryGetValue(tool, out Run? into))
        {
            runs.Add(tool, into = new Run(driver, rootUri));
        }

        into.Add(run);
    }
}

var log = new JsonObject
{
    ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
    ["version"] = "2.1.0",
    ["runs"] = new JsonArray([.. runs.Values.Select(run => run.ToJson())]),
};
File.WriteAllText(merged, log.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
Console.WriteLine($"{merged}: {runs.Values.Sum(run => run.Count)} results of {files.Length} compilations");
return 0;

/// <summary>What one tool reports in all compilations.</summary>
internal sealed class Run(JsonNode driver, Uri root)
{
    private readonly SortedDictionary<string, JsonNode> _rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonNode> _results = new(StringComparer.Ordinal);

    public int Count => _results.Count;

    public void Add(JsonNode run)
    {
        foreach (JsonNode? rule in run["tool"]!["driver"]!["rules"]?.AsArray() ?? [])
        {
            JsonObject copy = rule!.DeepClone().AsObject();

            // How long the analyzer took in one compilation.
            JsonObject? properties = copy["properties"]?.AsObject();
            properties?.Remove("executionTimeInSeconds");
            properties?.Remove("executionTimeInPercentage");
            _rules.TryAdd((string)copy["id"]!, copy);
        }

        foreach (JsonNode? result in run["results"]?.AsArray() ?? [])
        {
            JsonObject copy = result!.DeepClone().AsObject();
            if (copy["suppressions"] is JsonArray { Count: > 0 })
            {
                continue;
            }

            if (copy["locations"] is not JsonArray { Count: > 0 })
            {
                Console.WriteLine($"left out, because it has no place: {(string?)copy["ruleId"]}: {(string?)copy["message"]?["text"]}");
                continue;
            }

            // An index into the rules of one file means nothing in another.
            copy.Remove("ruleIndex");
            MakeRelative(copy);
            _results.TryAdd(MakeKey(copy), copy);
        }
    }

    public JsonNode ToJson()
    {
        JsonObject tool = driver.DeepClone().AsObject();
        tool["rules"] = new JsonArray([.. _rules.Values]);
        Dictionary<string, int> indices = _rules.Keys.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index);
        foreach (JsonNode result in _results.Values)
        {
            if (indices.TryGetValue((string?)result["ruleId"] ?? "", out int index))
            {
                result["ruleIndex"] = index;
            }
        }

        return new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = tool },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. _results.Values]),
        };
    }

    /// <summary>Sorts by file, line and rule; results with the same key are the same.</summary>
    private static string MakeKey(JsonObject result)
    {
        JsonNode? place = result["locations"]?.AsArray().FirstOrDefault()?["physicalLocation"];
        JsonNode? region = place?["region"];
        return string.Join(
            '\n',
            (string?)place?["artifactLocation"]?["uri"] ?? "",
            $"{(int?)region?["startLine"] ?? 0:D8} {(int?)region?["startColumn"] ?? 0:D8}",
            (string?)result["ruleId"] ?? "",
            (string?)result["message"]?["text"] ?? "");
    }

    private void MakeRelative(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } value:
                if (value["uri"] is JsonValue text && Uri.TryCreate((string?)text, UriKind.Absolute, out Uri? uri) && root.IsBaseOf(uri))
                {
                    value["uri"] = root.MakeRelativeUri(uri).ToString();
                }

                foreach (JsonNode? child in value.Select(pair => pair.Value).ToArray())
                {
                    MakeRelative(child);
                }

                break;
            case JsonArray values:
                foreach (JsonNode? child in values)
                {
                    MakeRelative(child);
                }

                break;
        }
    }
}
