using System.Globalization;
using System.Reflection;
using System.Text;

namespace SymLinkAnalyzers.Tests.Coverage;

/// <summary>Writes which test shows what of the rules for declarations, as the tests themselves say it.</summary>
internal static class CoverageTable
{
    private static readonly string[] s_rules = [.. Enumerable.Range(1001, 9).Select(number => $"SLNK{number}")];

    private static readonly (ImportKind Import, string Heading)[] s_imports =
    [
        (ImportKind.CSharpDllImport, "C# `DllImport`"),
        (ImportKind.CSharpLibraryImport, "C# `LibraryImport`"),
        (ImportKind.CSharpLocalFunction, "C# local function"),
        (ImportKind.VisualBasicDllImport, "VB `DllImport`"),
        (ImportKind.VisualBasicDeclare, "VB `Declare`"),
        (ImportKind.CSharpDelegate, "C# delegate"),
        (ImportKind.VisualBasicDelegate, "VB delegate"),
        (ImportKind.CSharpFunctionPointer, "C# function pointer"),
    ];

    /// <summary>Why a cell has no test.</summary>
    private static readonly Dictionary<(string Rule, ImportKind Import, Aspect Aspect), string> s_reasons = new()
    {
        [("SLNK1002", ImportKind.VisualBasicDeclare, Aspect.Reports)] = "a `Declare` always captures the last error",
        [("SLNK1002", ImportKind.VisualBasicDeclare, Aspect.Fix)] = "a `Declare` always captures the last error",
        [("SLNK1009", ImportKind.VisualBasicDeclare, Aspect.Fix)] = "not offered: Roslyn's generator gives a `Declare` no attribute",
        [("SLNK1002", ImportKind.CSharpFunctionPointer, Aspect.Reports)] = "nothing can make a function pointer capture the last error",
        [("SLNK1002", ImportKind.CSharpFunctionPointer, Aspect.Fix)] = "nothing can make a function pointer capture the last error",
        [("SLNK1003", ImportKind.CSharpFunctionPointer, Aspect.Fix)] = "not offered: a function pointer cannot say how its strings are marshalled",
        [("SLNK1004", ImportKind.CSharpFunctionPointer, Aspect.Fix)] = "not offered: a function pointer cannot say how its strings are marshalled",
        [("SLNK1006", ImportKind.CSharpDelegate, Aspect.Fix)] = "not offered: other methods may have to fit the delegate or the pointer",
        [("SLNK1006", ImportKind.VisualBasicDelegate, Aspect.Fix)] = "not offered: other methods may have to fit the delegate or the pointer",
        [("SLNK1006", ImportKind.CSharpFunctionPointer, Aspect.Fix)] = "not offered: other methods may have to fit the delegate or the pointer",
        [("SLNK1009", ImportKind.CSharpDelegate, Aspect.Reports)] = "what is not found is not called",
        [("SLNK1009", ImportKind.CSharpDelegate, Aspect.Fix)] = "what is not found is not called",
        [("SLNK1009", ImportKind.VisualBasicDelegate, Aspect.Reports)] = "what is not found is not called",
        [("SLNK1009", ImportKind.VisualBasicDelegate, Aspect.Fix)] = "what is not found is not called",
        [("SLNK1009", ImportKind.CSharpFunctionPointer, Aspect.Reports)] = "what is not found is not called",
        [("SLNK1009", ImportKind.CSharpFunctionPointer, Aspect.Fix)] = "what is not found is not called",
    };

    /// <summary>The cells without a test and without a reason, and those with both.</summary>
    public static IReadOnlyList<string> FindFaults()
    {
        Dictionary<(string, ImportKind, Aspect), int> counts = Count();
        return
        [
            .. from rule in s_rules
               from import in s_imports
               from aspect in Enum.GetValues<Aspect>()
               let cell = (rule, import.Import, aspect)
               where counts.ContainsKey(cell) == s_reasons.ContainsKey(cell)
               select $"{rule}, {import.Import}, {aspect}",
        ];
    }

    public static string Write()
    {
        Dictionary<(string, ImportKind, Aspect), int> counts = Count();
        List<string> reasons = [];
        var text = new StringBuilder("""
            # What the tests show of the rules for declarations

            How many tests show that a rule reports, stays silent, or is fixed, by the form of the import. Written from the tests'
            own `[Covers]` attributes by `WRITE_COVERAGE=1 dotnet test tests/SymLinkAnalyzers.Tests`; a test fails where it is out of date.
            A theory counts once, however many cases it has. The property tests, which draw from the whole grid, are not counted.


            """.ReplaceLineEndings("\n"));
        text.Append("| Rule | Aspect |").AppendJoin(" |", s_imports.Select(import => " " + import.Heading)).Append(" |\n");
        text.Append("| --- | --- |").Insert(text.Length, " --- |", s_imports.Length).Append('\n');
        foreach (string rule in s_rules)
        {
            foreach (Aspect aspect in Enum.GetValues<Aspect>())
            {
                text.Append(CultureInfo.InvariantCulture, $"| {rule} | {aspect.ToString().ToLowerInvariant()} |");
                foreach ((ImportKind import, _) in s_imports)
                {
                    text.Append(CultureInfo.InvariantCulture, $" {Cell(rule, import, aspect)} |");
                }

                text.Append('\n');
            }
        }

        text.Append('\n');
        for (int index = 0; index < reasons.Count; index++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{index + 1}. {reasons[index]}.\n");
        }

        return text.ToString();

        string Cell(string rule, ImportKind import, Aspect aspect)
        {
            if (counts.TryGetValue((rule, import, aspect), out int count))
            {
                return count.ToString(CultureInfo.InvariantCulture);
            }

            if (!s_reasons.TryGetValue((rule, import, aspect), out string? reason))
            {
                return string.Empty;
            }

            if (!reasons.Contains(reason))
            {
                reasons.Add(reason);
            }

            return $"({reasons.IndexOf(reason) + 1})";
        }
    }

    private static Dictionary<(string, ImportKind, Aspect), int> Count() => typeof(CoverageTable).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(FactAttribute)))
        .SelectMany(method => method.GetCustomAttributes<CoversAttribute>())
        .GroupBy(covers => (covers.Rule, covers.Import, covers.Aspect))
        .ToDictionary(cell => cell.Key, cell => cell.Count());
}
