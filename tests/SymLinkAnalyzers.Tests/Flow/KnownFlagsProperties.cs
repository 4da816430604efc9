using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Tests.Calls;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Flow;

/// <summary>Compares what is known of the flags with what random programs really pass.</summary>
public sealed class KnownFlagsProperties
{
    private static readonly Int128[] s_samples = [0, 1, 2, 3, -1, 0x7FFFFFFF, 0x80000000, 0x1234567890, 0xAA55AA55];

    [Fact]
    public Task Bit_of_an_expression_that_is_said_to_be_known_never_differs() => VerifyAsync(FlagsPrograms.OfExpressions, count: 100);

    [Fact]
    public Task Bit_of_a_local_that_is_said_to_be_known_never_differs() => VerifyAsync(FlagsPrograms.OfStatements, count: 100);

    /// <summary>The programs are the same in every run, so that a change breaks the tests of those who made it.</summary>
    private static async Task VerifyAsync(Gen<FlagsProgram> programs, int count)
    {
        Compilation empty = await SourceCompilation.CSharpAsync("");
        Config config = Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20261120, 7);
        Check.One(config, Prop.ForAll(programs.ToArbitrary(), program => IsRight(program, empty)));
    }

    private static bool IsRight(FlagsProgram program, Compilation empty)
    {
        Compilation compilation = empty.ReplaceSyntaxTree(empty.SyntaxTrees.Single(), CSharpSyntaxTree.ParseText(program.Source));
        Assert.DoesNotContain(compilation.GetSemanticModel(compilation.SyntaxTrees.Single()).GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        NativeCall call = Assert.Single(CallSource.ReadAll(compilation));
        KnownBits known = call.Flags;
        return program.RunAll(s_samples).All(flags => (flags & known.Set) == known.Set && (~flags & known.Clear) == known.Clear);
    }
}
