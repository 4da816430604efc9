using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.FilePaths;
using SymLinkAnalyzers.CodeFixes.Flags;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.CodeFixes.Providers;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>Calls of a binding as CsWin32 generates it. The binding itself, which would be written again, is left as it is.</summary>
public sealed class GeneratedBindingTests
{
    [Theory]
    [InlineData(nameof(GeneratedBinding.Marshalled))]
    [InlineData(nameof(GeneratedBinding.Unmarshalled))]
    [InlineData(nameof(GeneratedBinding.WithLibraryImport))]
    [InlineData(nameof(GeneratedBinding.WithByte))]
    public Task Ignored_call_is_rewritten_to_SymLink(string shape) => VerifyAsync(
        "SLNK2001",
        nameof(CallSymLink),
        "[|PInvoke.CreateSymbolicLink(link, target, flags)|];",
        "SymLink.Create(link, target, (flags & SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_DIRECTORY) != 0 ? SymLinkKind.Directory : SymLinkKind.File);",
        shape,
        "SymLinks");

    [Fact]
    public Task Ignored_call_is_rewritten_to_the_framework() => VerifyAsync(
        "SLNK2001",
        nameof(CallFrameworkApi),
        "[|PInvoke.CreateSymbolicLink(link, target, SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_DIRECTORY)|];",
        "Directory.CreateSymbolicLink(link, target);",
        nameof(GeneratedBinding.Marshalled),
        "System.IO");

    [Fact]
    public Task Used_call_is_rewritten_to_SymLink() => VerifyAsync(
        "SLNK5001",
        nameof(CallSymLink),
        "if (![|PInvoke.CreateSymbolicLink(link, target, (SYMBOLIC_LINK_FLAGS)3)|]) Report();",
        "if (!SymLink.TryCreateDirectory(link, target)) Report();",
        nameof(GeneratedBinding.Marshalled),
        "SymLinks");

    [Theory]
    [InlineData(nameof(GeneratedBinding.Marshalled))]
    [InlineData(nameof(GeneratedBinding.Unmarshalled))]
    public Task Result_is_tested_by_its_conversion(string shape) => VerifyAsync(
        "SLNK2001",
        nameof(ThrowWin32Exception),
        "[|PInvoke.CreateSymbolicLink(link, target, flags)|];",
        """
        if (!PInvoke.CreateSymbolicLink(link, target, flags))
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
        """,
        shape,
        "System.ComponentModel",
        "System.Runtime.InteropServices");

    [Fact]
    public Task Result_of_a_byte_is_compared_with_zero() => VerifyAsync(
        "SLNK2001",
        nameof(ThrowWin32Exception),
        "[|PInvoke.CreateSymbolicLink(link, target, flags)|];",
        """
        if (PInvoke.CreateSymbolicLink(link, target, flags) == 0)
                {
                    throw new Win32Exception(Marshal.GetLastWin32Error());
                }
        """,
        nameof(GeneratedBinding.WithByte),
        "System.ComponentModel",
        "System.Runtime.InteropServices");

    [Fact]
    public Task Result_of_the_method_with_pointers_is_tested() => VerifyAsync(
        "SLNK2001",
        nameof(ThrowWin32Exception),
        "fixed (char* l = link, t = target) { [|PInvoke.CreateSymbolicLink(l, t, flags)|]; }",
        "fixed (char* l = link, t = target) { if (!PInvoke.CreateSymbolicLink(l, t, flags)) { throw new Win32Exception(Marshal.GetLastWin32Error()); } }",
        nameof(GeneratedBinding.Marshalled),
        "System.ComponentModel",
        "System.Runtime.InteropServices");

    [Theory]
    [InlineData(nameof(CallSymLink))]
    [InlineData(nameof(CallFrameworkApi))]
    public Task Call_with_pointers_is_not_rewritten(string key) => VerifyAsync(
        "SLNK2001",
        key,
        "fixed (char* l = link, t = target) { [|PInvoke.CreateSymbolicLink(l, t, 0)|]; }",
        null,
        nameof(GeneratedBinding.Marshalled));

    [Theory]
    [InlineData("[|0|]", "SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE")]
    [InlineData("[|SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_DIRECTORY|]", "SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_DIRECTORY | SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE")]
    public Task Flag_is_added(string flags, string fixedFlags) => VerifyAsync(
        "SLNK3001",
        nameof(AddUnprivilegedFlag),
        $"if (!PInvoke.CreateSymbolicLink(link, target, {flags})) Report();",
        $"if (!PInvoke.CreateSymbolicLink(link, target, {fixedFlags})) Report();",
        nameof(GeneratedBinding.Marshalled));

    [Fact]
    public Task Flag_is_added_to_a_call_with_pointers() => VerifyAsync(
        "SLNK3001",
        nameof(AddUnprivilegedFlag),
        "fixed (char* l = link, t = target) { if (!PInvoke.CreateSymbolicLink(l, t, [|0|])) Report(); }",
        "fixed (char* l = link, t = target) { if (!PInvoke.CreateSymbolicLink(l, t, SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE)) Report(); }",
        nameof(GeneratedBinding.Marshalled));

    [Fact]
    public Task Flag_that_the_generated_enum_lacks_is_added_as_a_number() => VerifyAsync(
        "SLNK3001",
        nameof(AddUnprivilegedFlag),
        "if (!PInvoke.CreateSymbolicLink(link, target, [|SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_DIRECTORY|])) Report();",
        "if (!PInvoke.CreateSymbolicLink(link, target, SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_DIRECTORY | (SYMBOLIC_LINK_FLAGS)2)) Report();",
        nameof(GeneratedBinding.WithOldFlags));

    [Fact]
    public Task Directory_flag_is_added() => VerifyAsync(
        "SLNK3003",
        nameof(CorrectDirectoryFlag),
        "if (!PInvoke.CreateSymbolicLink(link, System.Environment.CurrentDirectory, [|SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE|])) Report();",
        "if (!PInvoke.CreateSymbolicLink(link, System.Environment.CurrentDirectory, SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE | SYMBOLIC_LINK_FLAGS.SYMBOLIC_LINK_FLAG_DIRECTORY)) Report();",
        nameof(GeneratedBinding.Marshalled));

    [Fact]
    public Task Pinned_literal_is_corrected() => VerifyAsync(
        "SLNK3005",
        nameof(ReplacePathText),
        "fixed (char* l = link, t = [|\"../data/current\"|]) { if (!PInvoke.CreateSymbolicLink(l, t, flags)) Report(); }",
        "fixed (char* l = link, t = \"..\\\\data\\\\current\") { if (!PInvoke.CreateSymbolicLink(l, t, flags)) Report(); }",
        nameof(GeneratedBinding.Marshalled));

    private static Task VerifyAsync(string id, string key, string body, string? fixedBody, string shape, params string[] addedUsings)
    {
        var test = new CSharpCodeFixVerifier<CallAnalyzer, SymLinkCodeFixProvider>.Test
        {
            TestCode = Source(body),
            CodeActionEquivalenceKey = key,
            DefaultDiagnosticId = id,
            UseLibraryImportGenerator = true,
            TestState = { AdditionalReferences = { SymLinksReference.Newest } },
        };
        test.TestState.Sources.Add(GeneratedBinding.Get(shape));
        if (fixedBody is null)
        {
            test.FixedState.InheritanceMode = Microsoft.CodeAnalysis.Testing.StateInheritanceMode.AutoInheritAll;
            test.FixedState.MarkupHandling = Microsoft.CodeAnalysis.Testing.MarkupMode.Allow;
        }
        else
        {
            test.FixedCode = Source(fixedBody, addedUsings);
            test.FixedState.Sources.Add(GeneratedBinding.Get(shape));
        }

        test.DisabledDiagnostics.AddRange(OtherRules.Of(new CallAnalyzer(), id));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Source(string body, params string[] addedUsings) =>
        string.Concat(addedUsings.Concat(body.Contains("PInvoke", StringComparison.Ordinal) ? ["Windows.Win32", "Windows.Win32.Storage.FileSystem"] : ["Windows.Win32.Storage.FileSystem"])
            .OrderBy(name => !name.StartsWith("System", StringComparison.Ordinal))
            .ThenBy(name => name, StringComparer.Ordinal)
            .Select(name => $"using {name};\n")) + $$"""

        class Program
        {
            static void Report() { }

            static unsafe void Link(string link, string target, SYMBOLIC_LINK_FLAGS flags)
            {
                {{body}}
            }
        }
        """;
}
