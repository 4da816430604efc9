using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.FilePaths;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.FilePaths;

/// <summary>The fix of SLNK4007.</summary>
public sealed class SwapObjectNamesTests() : KernelFixTests<CallAnalyzer>("SLNK4007", nameof(SwapPaths))
{
    [Fact]
    public Task Arguments_change_places() => VerifyBodyAsync(
        """
        var d = new UNICODE_STRING(@"\Device\X");
        var l = new UNICODE_STRING(@"\DosDevices\X");
        return [|IoCreateSymbolicLink(ref d, ref l)|];
        """,
        """
        var d = new UNICODE_STRING(@"\Device\X");
        var l = new UNICODE_STRING(@"\DosDevices\X");
        return IoCreateSymbolicLink(ref l, ref d);
        """);

    [Fact]
    public Task Arguments_change_places_in_visual_basic() => VerifyVisualBasicBodyAsync(
        """
        Dim d As New UNICODE_STRING("\Device\X")
        Dim l As New UNICODE_STRING("\??\X")
        Return [|IoCreateSymbolicLink(d, l)|]
        """,
        """
        Dim d As New UNICODE_STRING("\Device\X")
        Dim l As New UNICODE_STRING("\??\X")
        Return IoCreateSymbolicLink(l, d)
        """);
}
