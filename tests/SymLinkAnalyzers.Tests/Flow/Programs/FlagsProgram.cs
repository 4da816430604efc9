namespace SymLinkAnalyzers.Tests.Flow.Programs;

/// <summary>A method with one call, in all that may go on round it.</summary>
/// <param name="ParameterType">The type of the import's flags.</param>
/// <param name="LocalType">The type of the two locals.</param>
internal sealed record FlagsProgram(IntegerType ParameterType, IntegerType LocalType, FlagsStatement[] Statements)
{
    public static string[] Conditions { get; } = ["first", "second"];

    public static Variable[] LocalsOf(IntegerType type) => [new(type, "x"), new(type, "y")];

    /// <summary>The parameters that expressions may use.</summary>
    public static Variable[] Parameters { get; } =
    [
        new(IntegerType.Int32, "number"),
        new(IntegerType.UInt32, "unsigned"),
        new(IntegerType.Int64, "wide"),
        new(IntegerType.Byte, "narrow"),
        new(IntegerType.Enum, "link"),
    ];

    public string Source => $$"""
        using System;
        using System.Runtime.InteropServices;

        [Flags]
        enum SymbolicLink { File = 0, Directory = 1, AllowUnprivilegedCreate = 2 }

        class Program
        {
            [DllImport("kernel32.dll")]
            static extern byte CreateSymbolicLinkW(string link, string target, {{ParameterType.Name}} flags);

            static void Run(int number, uint unsigned, long wide, byte narrow, SymbolicLink link, bool first, bool second, int loops)
            {
                unchecked
                {
                    {{LocalType.Name}} x = default, y = default;
                    {{string.Join("\n            ", Statements.AsEnumerable())}}
                }
            }

            static void Set({{RefParameters}}) => target = value;

            static void Out({{RefParameters.Replace("ref ", "out ")}}) => target = value;
        }
        """;

    private string RefParameters => $"ref {LocalType.Name} target, {LocalType.Name} value";

    /// <summary>What the call passes over all runs, as the native function gets it: 32 bits.</summary>
    public IReadOnlyCollection<uint> RunAll(IReadOnlyList<Int128> samples)
    {
        HashSet<uint> passed = [];
        foreach (Int128 sample in samples)
        {
            for (int choices = 0; choices < 4; choices++)
            {
                for (int loops = 0; loops < 3; loops++)
                {
                    passed.UnionWith(Run(sample, choices, loops));
                }
            }
        }

        return passed;
    }

    public override string ToString() => Source;

    private IEnumerable<uint> Run(Int128 sample, int choices, int loops)
    {
        var state = new ProgramState { ["loops"] = loops, ["x"] = 0, ["y"] = 0 };
        for (int index = 0; index < Conditions.Length; index++)
        {
            state[Conditions[index]] = (choices >> index) & 1;
        }

        foreach (Variable parameter in Parameters)
        {
            state[parameter.Name] = parameter.Type.Wrap(sample);
        }

        foreach (FlagsStatement statement in Statements)
        {
            if (!statement.Run(state))
            {
                break;
            }
        }

        return state.Passed.Select(value => (uint)IntegerType.UInt32.Wrap(ParameterType.Wrap(value)));
    }
}
