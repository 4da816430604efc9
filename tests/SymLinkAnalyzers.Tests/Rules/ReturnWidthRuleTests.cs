using SymLinkAnalyzers.Hosts;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules;

public sealed class ReturnWidthRuleTests() : RuleTests<DeclarationAnalyzer>("SLNK1001")
{
    [Fact]
    public Task Bool_without_MarshalAs_is_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        static class NativeMethods
        {
            [DllImport("kernel32.dll")]
            internal static extern bool {|#0:CreateSymbolicLink|}(string link, string target, int flags);
        }
        """,
        Diagnostic().WithLocation(0).WithMessage(
            "'CreateSymbolicLink' reads four bytes, but CreateSymbolicLinkA returns a BOOLEAN of one byte: a failure can be taken for success at run time"));
}
