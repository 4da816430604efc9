using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>The compiler calls a using needless that only the second half of such a member needs, if that stands in a file of its own.</summary>
public sealed class PartialMemberTests() : FixTests<CallAnalyzer>("SLNK2001", nameof(ThrowWin32Exception), withDeclarations: true)
{
    private const string Call = "{|SLNK2001:NativeMethods.CreateSymbolicLink(\"link\", \"target\", SymbolicLink.File)|};";

    private const string CheckedCall = """
        if (!NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.File))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
        """;

    [Theory]
    [InlineData("public partial Links();", "public partial Links()\n    {\n        $\n    }")]
    [InlineData("public partial event System.Action Made;", "public partial event System.Action Made\n    {\n        add { }\n        remove\n        {\n            $\n        }\n    }")]
    [InlineData("public partial int Count { get; }", "public partial int Count\n    {\n        get\n        {\n            $\n            return 0;\n        }\n    }")]
    [InlineData("public partial int this[int index] { get; }", "public partial int this[int index]\n    {\n        get\n        {\n            $\n            return 0;\n        }\n    }")]
    public Task File_of_the_second_half_gets_its_usings(string first, string second)
    {
        RequiredRoslyn.Verify(new Version(5, 0), "Partial constructors and events are new in C# 14.");
        return VerifyAsync(first, second);
    }

    [Fact]
    public Task File_of_the_second_half_of_a_method_gets_its_usings() => VerifyAsync("public partial void Make();", "public partial void Make()\n    {\n        $\n    }");

    private Task VerifyAsync(string first, string second)
    {
        string indented = second.Contains("            $", StringComparison.Ordinal) ? CheckedCall.Replace("\n", "\n    ", StringComparison.Ordinal) : CheckedCall;
        var test = CSharp(
            $"partial class Links\n{{\n    {second.Replace("$", Call, StringComparison.Ordinal)}\n}}\n",
            $"using System.ComponentModel;\nusing System.Runtime.InteropServices;\n\npartial class Links\n{{\n    {second.Replace("$", indented, StringComparison.Ordinal)}\n}}\n");
        string other = $"partial class Links\n{{\n    {first}\n}}\n";
        test.TestState.Sources.Add(("/0/Links.cs", other));
        test.FixedState.Sources.Add(("/0/Links.cs", other));
        return test.RunAsync(Cancellation);
    }
}
