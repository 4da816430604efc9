using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Providers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

/// <summary>The action that makes all corrections of one declaration; all rules are on.</summary>
public sealed class CorrectDeclarationTests
{
    [Fact]
    public Task DllImport_becomes_canonical_in_one_step() => VerifyCSharpAsync(DeclarationSource.DllImport("""
        // Windows alone.
        [{|SLNK1003:{|SLNK1002:DllImport("kernel32.dll")|}|}]
        public static extern bool {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
        """), DeclarationSource.DllImport("""
        // Windows alone.
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static extern bool CreateSymbolicLink(string link, string target, int flags);
        """));

    [Fact]
    public Task Callers_are_rewritten_with_the_return_type() => VerifyCSharpAsync(DeclarationSource.DllImport("""
        [{|SLNK1002:{|SLNK1005:{|SLNK1007:DllImport("kernel32.dll", CharSet = CharSet.Unicode, ExactSpelling = true, CallingConvention = CallingConvention.Cdecl)|}|}|}]
        private static extern int {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);

        public static bool Create(string link) => CreateSymbolicLink(link, "a", 0) == 1;

        public static long Count(string link) => (long)CreateSymbolicLink(link, "a", 0) + 1;
        """), DeclarationSource.DllImport("""
        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        private static extern bool CreateSymbolicLink(string link, string target, int flags);

        public static bool Create(string link) => CreateSymbolicLink(link, "a", 0);

        public static long Count(string link) => (long)(CreateSymbolicLink(link, "a", 0) ? 1 : 0) + 1;
        """));

    [Fact]
    public Task LibraryImport_becomes_canonical_in_one_step() => VerifyCSharpAsync(DeclarationSource.LibraryImport("""
        [{|SLNK1002:{|SLNK1003:{|SLNK1005:LibraryImport("kernel32.dll", StringMarshalling = StringMarshalling.Utf8)|}|}|}]
        [return: {|SLNK1001:MarshalAs(UnmanagedType.Bool)|}]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """), DeclarationSource.LibraryImport("""
        [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
        [return: MarshalAs(UnmanagedType.I1)]
        public static partial bool CreateSymbolicLink(string link, string target, int flags);
        """));

    [Fact]
    public Task Local_function_becomes_canonical_in_one_step() => VerifyCSharpAsync(DeclarationSource.LocalFunction("""
        if (CreateSymbolicLink("a", "b", 0) != 0)
        {
            Console.WriteLine();
        }

        [{|SLNK1002:{|SLNK1003:DllImport("kernel32.dll")|}|}]
        static extern uint {|SLNK1001:CreateSymbolicLink|}(string link, string target, int flags);
        """), DeclarationSource.LocalFunction("""
        if (CreateSymbolicLink("a", "b", 0) != 0)
        {
            Console.WriteLine();
        }

        [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        static extern byte CreateSymbolicLink(string link, string target, int flags);
        """));

    [Fact]
    public Task DllImport_of_Visual_Basic_becomes_canonical_in_one_step() => VerifyVisualBasicAsync(DeclarationSource.VisualBasic("""
        <{|SLNK1003:{|SLNK1002:DllImport("kernel32.dll")|}|}>
        Public Function {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Boolean ' Interop.
        End Function
        """), DeclarationSource.VisualBasic("""
        <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean ' Interop.
        End Function
        """));

    [Fact]
    public Task Declare_becomes_canonical_in_one_step() => VerifyVisualBasicAsync(DeclarationSource.VisualBasic("""
        Private Declare Function {|SLNK1001:{|SLNK1003:{|SLNK1005:CreateSymbolicLink|}|}|} Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Integer

        Public Function Create() As Boolean
            Return CreateSymbolicLink("a", "b", 0) = 1
        End Function
        """), DeclarationSource.VisualBasic("""
        <DllImport("kernel32", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
        Private Function CreateSymbolicLink(ByVal link As String, ByVal target As String, ByVal flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
        End Function

        Public Function Create() As Boolean
            Return CreateSymbolicLink("a", "b", 0)
        End Function
        """));

    private static Task VerifyCSharpAsync(string source, string fixedSource)
    {
        var test = new CSharpCodeFixVerifier<DeclarationAnalyzer, SymLinkCodeFixProvider>.Test { TestCode = source, FixedCode = fixedSource, UseLibraryImportGenerator = true };
        return RunAsync(test);
    }

    private static Task VerifyVisualBasicAsync(string source, string fixedSource) =>
        RunAsync(new VisualBasicCodeFixVerifier<DeclarationAnalyzer, SymLinkCodeFixProvider>.Test { TestCode = source, FixedCode = fixedSource });

    private static Task RunAsync(CodeFixTest test)
    {
        test.CodeActionEquivalenceKey = nameof(CorrectDeclaration);
        test.DisabledDiagnostics.Add("SLNK1009");
        test.NumberOfIncrementalIterations = 1;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
