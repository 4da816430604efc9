using Microsoft.CodeAnalysis.Testing;
using VerifyCS = SymLinkAnalyzers.Testing.CSharpCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseFix>;
using VerifyVB = SymLinkAnalyzers.Testing.VisualBasicCodeFixVerifier<
    SymLinkAnalyzers.Testing.Tests.Fixtures.LowerCaseTypeAnalyzer,
    SymLinkAnalyzers.Testing.Tests.Fixtures.UpperCaseFix>;

namespace SymLinkAnalyzers.Testing.Tests;

public sealed class SmokeTests
{
    [Fact]
    public async Task Cs()
    {
        await VerifyCS.VerifyAnalyzerAsync("class [|a|] { } class B { }");
        await VerifyCS.VerifyAnalyzerAsync("class {|#0:a|} { } class B { }", VerifyCS.Diagnostic().WithLocation(0).WithArguments("a"));
        await VerifyCS.VerifyCodeFixAsync("class [|a|] { } class [|b|] { }", "class A { } class B { }");
    }

    [Fact]
    public async Task Vb()
    {
        await VerifyVB.VerifyAnalyzerAsync("class [|a|]\nend class");
        await VerifyVB.VerifyCodeFixAsync("class [|a|]\nend class", "class A\nend class");
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task LibraryImport(string framework)
    {
        await new VerifyCS.Test
        {
            TestCode = """
                using System.Runtime.InteropServices;
                static partial class [|n|]
                {
                    [LibraryImport("kernel32", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
                    [return: MarshalAs(UnmanagedType.I1)]
                    internal static partial bool Create(string a, string b, uint c);
                }
                """,
            FixedCode = """
                using System.Runtime.InteropServices;
                static partial class N
                {
                    [LibraryImport("kernel32", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
                    [return: MarshalAs(UnmanagedType.I1)]
                    internal static partial bool Create(string a, string b, uint c);
                }
                """,
            UseLibraryImportGenerator = true,
            ReferenceAssemblies = framework == "net8.0" ? ReferenceAssemblies.Net.Net80 : ReferenceAssemblies.Net.Net100,
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Net472()
    {
        await new VerifyCS.Test
        {
            TestCode = "public class C { public System.Diagnostics.Process P() => null; public dynamic D; public System.Runtime.InteropServices.SafeHandle H; }",
            ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default,
        }.RunAsync(TestContext.Current.CancellationToken);
        await new VerifyVB.Test
        {
            TestCode = "Imports Microsoft.VisualBasic\nPublic Class C\n Public Sub P()\n MsgBox(\"a\")\n End Sub\n Declare Function X Lib \"kernel32\" () As Boolean\nEnd Class",
            ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default,
        }.RunAsync(TestContext.Current.CancellationToken);
        await new VerifyCS.Test
        {
            TestCode = "public class C { public System.Diagnostics.Process P() => null; }",
            ReferenceAssemblies = ReferenceAssemblies.NetStandard.NetStandard20,
        }.RunAsync(TestContext.Current.CancellationToken);
    }
}
