using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.FilePaths;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.FilePaths;

/// <summary>The fix of SLNK4006.</summary>
public sealed class ReplacePathTextOfDeviceLinkTests() : KernelFixTests<CallAnalyzer>("SLNK4006", nameof(ReplacePathText))
{
    [Theory]
    [InlineData("""@"\MyDevice" """, """@"\DosDevices\MyDevice" """)]
    [InlineData("\"\\\\MyDevice\"", "\"\\\\DosDevices\\\\MyDevice\"")]
    [InlineData("\"MyDevice\"", "\"\\\\DosDevices\\\\MyDevice\"")]
    [InlineData("""@"\\.\MyDevice" """, """@"\DosDevices\MyDevice" """)]
    [InlineData("""@"DosDevices\MyDevice" """, """@"\DosDevices\MyDevice" """)]
    public Task Prefix_is_written(string text, string fixedText) => VerifyBodyAsync(
        $"var l = new UNICODE_STRING([|{text.Trim()}|]); return IoCreateSymbolicLink(ref l, ref device);",
        $"var l = new UNICODE_STRING({fixedText.Trim()}); return IoCreateSymbolicLink(ref l, ref device);");

    [Fact]
    public Task Prefix_is_written_before_what_is_not_constant() => VerifyBodyAsync(
        """
        var l = new UNICODE_STRING([|@"\My"|] + name);
        var m = new UNICODE_STRING($"[|\\My|]{name}");
        return IoCreateSymbolicLink(ref l, ref device) + IoCreateSymbolicLink(ref m, ref device);
        """,
        """
        var l = new UNICODE_STRING(@"\DosDevices\My" + name);
        var m = new UNICODE_STRING($"\\DosDevices\\My{name}");
        return IoCreateSymbolicLink(ref l, ref device) + IoCreateSymbolicLink(ref m, ref device);
        """);

    [Theory]
    [InlineData("""var l = new UNICODE_STRING([|@"\Driver\My"|]); return IoCreateSymbolicLink(ref l, ref device);""")]
    [InlineData("""const string Link = @"\My"; var l = new UNICODE_STRING([|Link|]); return IoCreateSymbolicLink(ref l, ref device);""")]
    public Task Name_of_unknown_intent_is_left(string statements) => VerifyBodyAsync(statements, statements);

    [Fact]
    public Task Global_directory_is_written_for_the_user_mode_framework() => CSharp(
        KernelSource.CSharpBody("""var l = new UNICODE_STRING([|@"\DosDevices\My"|]); return WdfDeviceCreateSymbolicLink(IntPtr.Zero, ref l);"""),
        KernelSource.CSharpBody("""var l = new UNICODE_STRING(@"\DosDevices\Global\My"); return WdfDeviceCreateSymbolicLink(IntPtr.Zero, ref l);"""))
        .WithOptions("symlink_analyzers.driver_framework = umdf").RunAsync(Cancellation);

    [Fact]
    public Task Prefix_is_written_in_visual_basic() => VerifyVisualBasicBodyAsync(
        """
        Dim l As New UNICODE_STRING([|"\MyDevice"|])
        Return IoCreateSymbolicLink(l, device)
        """,
        """
        Dim l As New UNICODE_STRING("\DosDevices\MyDevice")
        Return IoCreateSymbolicLink(l, device)
        """);
}
