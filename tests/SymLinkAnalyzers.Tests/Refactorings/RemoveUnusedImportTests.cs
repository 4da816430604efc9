using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using SymLinkAnalyzers.CodeFixes.Refactorings;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Refactorings;

public sealed class RemoveUnusedImportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Import_that_nothing_refers_to_goes_in_CSharp() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            internal static extern bool [||]CreateSymbolicLink(string link, string target, int flags);

            internal static int Other() => 1;
        }
        """,
        """
        static class NativeMethods
        {
            internal static int Other() => 1;
        }
        """);

    [Fact]
    public Task Enum_and_class_go_with_the_import_that_alone_needed_them() => VerifyCSharpAsync(
        """
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            internal static extern bool [||]CreateSymbolicLink(string link, string target, Kinds flags);

            internal enum Kinds { File, Directory }
        }

        class Other { }
        """,
        """
        class Other { }
        """);

    [Fact]
    public Task Import_that_nothing_refers_to_goes_in_VisualBasic() => VerifyVisualBasicAsync(
        """
        Friend Module NativeMethods
            Friend Declare Function [||]CreateSymbolicLink Lib "kernel32.dll" Alias "CreateSymbolicLinkW" (link As String, target As String, flags As Integer) As Byte
            Friend Sub Other()
            End Sub
        End Module
        """,
        """
        Friend Module NativeMethods
            Friend Sub Other()
            End Sub
        End Module
        """);

    [Fact]
    public Task Import_that_is_called_stays() => VerifyCSharpNotOfferedAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            private static extern bool [||]CreateSymbolicLink(string link, string target, int flags);

            internal static bool Create(string link, string target) => CreateSymbolicLink(link, target, 2);
        }
        """);

    [Fact]
    public Task Import_that_a_delegate_is_made_of_stays() => VerifyCSharpNotOfferedAsync("""
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            internal static readonly Func<string, string, int, bool> Create = CreateSymbolicLink;

            [DllImport("kernel32.dll", SetLastError = true)]
            private static extern bool [||]CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task Import_that_others_may_use_stays() => VerifyCSharpNotOfferedAsync("""
        using System.Runtime.InteropServices;

        public static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            public static extern bool [||]CreateSymbolicLink(string link, string target, int flags);
        }
        """);

    [Fact]
    public Task Import_of_another_function_is_not_ours() => VerifyCSharpNotOfferedAsync("""
        using System;
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll", SetLastError = true)]
            private static extern bool [||]CreateHardLink(string link, string target, IntPtr attributes);
        }
        """);

    [Theory]
    [InlineData("internal", "Remove the import if no other file uses it")]
    [InlineData("private", "Remove the unused import")]
    public async Task Title_says_whether_other_files_count(string accessibility, string title)
    {
        (string offered, Solution before, Solution after) = await OfferAsync(accessibility, "class Caller { }");
        Assert.Equal(title, offered);
        Assert.NotEmpty(after.GetChanges(before).GetProjectChanges());
    }

    [Fact]
    public async Task Import_that_another_file_calls_stays()
    {
        (_, Solution before, Solution after) = await OfferAsync("internal", "class Caller { bool Link() => NativeMethods.CreateSymbolicLink(null, null, 0); }");
        Assert.Empty(after.GetChanges(before).GetProjectChanges());
    }

    private static async Task<(string Title, Solution Before, Solution After)> OfferAsync(string accessibility, string caller)
    {
        string source = $$"""
            using System.Runtime.InteropServices;

            static class NativeMethods
            {
                [DllImport("kernel32.dll", SetLastError = true)]
                {{accessibility}} static extern bool CreateSymbolicLink(string link, string target, int flags);
            }
            """;
        EditedProject edited = await EditedProject.CreateAsync(source, LanguageNames.CSharp, test => test.TestState.Sources.Add(caller));
        Document document = edited.Project.Documents.First();
        List<CodeAction> actions = [];
        await new RemoveUnusedImport().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(source.IndexOf("CreateSymbolicLink(", StringComparison.Ordinal), 0), actions.Add, Cancellation));
        CodeAction action = Assert.Single(actions);
        var operations = await action.GetOperationsAsync(Cancellation);
        return (action.Title, edited.Project.Solution, operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? edited.Project.Solution);
    }

    private static Task VerifyCSharpAsync(string source, string fixedSource) =>
        new CSharpCodeRefactoringVerifier<RemoveUnusedImport>.Test { TestCode = source, FixedCode = fixedSource }.RunAsync(Cancellation);

    private static Task VerifyCSharpNotOfferedAsync(string source) => VerifyCSharpAsync(source, source);

    private static Task VerifyVisualBasicAsync(string source, string fixedSource) =>
        new VisualBasicCodeRefactoringVerifier<RemoveUnusedImport>.Test { TestCode = source, FixedCode = fixedSource }.RunAsync(Cancellation);
}
