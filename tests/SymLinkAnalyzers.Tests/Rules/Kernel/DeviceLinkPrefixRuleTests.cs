using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Rules;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Kernel;

/// <summary>SLNK4006.</summary>
public sealed class DeviceLinkPrefixRuleTests() : RuleTests<CallAnalyzer>("SLNK4006")
{
    private const string Umdf = "symlink_analyzers.driver_framework = umdf";

    [Fact]
    public Task Message_names_the_link_and_the_directories() => VerifyCSharpAsync(
        KernelSource.CSharpBody("""
            var l = new UNICODE_STRING({|#0:@"\MyDevice"|});
            return IoCreateSymbolicLink(ref l, ref device);
            """),
        Diagnostic().WithLocation(0).WithMessage(@"IoCreateSymbolicLink creates the link '\MyDevice', which does not start with \DosDevices\ or \??\: programs cannot open the device through it"));

    [Theory]
    [InlineData(@"\MyDevice", @"\DosDevices\MyDevice")]
    [InlineData("MyDevice", @"\DosDevices\MyDevice")]
    [InlineData(@"DosDevices\MyDevice", @"\DosDevices\MyDevice")]
    [InlineData(@"\\.\MyDevice", @"\DosDevices\MyDevice")]
    [InlineData(@"\", null)]
    [InlineData(@"\\MyDevice", null)]
    [InlineData(@"\Device\MyDevice", null)]
    public Task Right_name_goes_to_the_fix_where_it_is_plain(string written, string? right)
    {
        var test = CSharp(KernelSource.CSharpBody($"""var l = new UNICODE_STRING([|@"{written}"|]); return IoCreateSymbolicLink(ref l, ref device);"""));
        test.DiagnosticVerifier = (diagnostic, _, _) => Assert.Equal(right, diagnostic.Properties.GetValueOrDefault(DiagnosticProperty.Replacement));
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("""UNICODE_STRING l; RtlInitUnicodeString(out l, [|@"\MyDevice"|]); return IoCreateSymbolicLink(ref l, ref device);""")]
    [InlineData("""RtlInitUnicodeString(out var l, [|"MyDevice"|]); return IoCreateSymbolicLink(ref l, ref device);""")]
    [InlineData("""UNICODE_STRING l = default; fixed (char* p = [|@"\BaseNamedObjects\X"|]) { InitByAddress(&l, p); return CreateByAddress(&l, &device); }""")]
    [InlineData("""UNICODE_STRING l = new UNICODE_STRING(); l = new UNICODE_STRING([|@"\MyDevice"|]); return IoCreateUnprotectedSymbolicLink(ref l, ref device);""")]
    [InlineData("""UNICODE_STRING l = ToUnicodeString([|@"\MyDevice"|]); return WdfDeviceCreateSymbolicLink(IntPtr.Zero, ref l); static UNICODE_STRING ToUnicodeString(string s) => new(s);""")]
    [InlineData("""string text = [|@"\MyDevice"|]; var l = new UNICODE_STRING(text); return IoCreateSymbolicLink(ref l, ref device);""")]
    [InlineData("""var l = new UNICODE_STRING([|@"\DosDevice\"|] + name); return IoCreateSymbolicLink(ref l, ref device);""")]
    [InlineData("""var l = new UNICODE_STRING($"[|\\Devices|]{name}"); return IoCreateSymbolicLink(ref l, ref device);""")]
    [InlineData("""var l = new UNICODE_STRING([|@"\Device\X"|]); return IoCreateSymbolicLink(ref l, ref device);""")]
    [InlineData("""RtlInitUnicodeString(out var l, [|@"\MyDevice"|]); GC.KeepAlive(l); Console.WriteLine(l.Length); return IoCreateSymbolicLink(ref l, ref device);""")]
    [InlineData("""var l = new UNICODE_STRING([|@"\MyDevice"|]); UNICODE_STRING copy = l; return IoCreateSymbolicLink(ref copy, ref device);""")]
    public Task Link_elsewhere_is_reported(string statements) => VerifyCSharpAsync(KernelSource.CSharpBody(statements));

    [Fact]
    public Task Text_declared_where_a_UNICODE_STRING_belongs_is_read_too() => VerifyCSharpAsync(KernelSource.CSharp("""
        [DllImport("ntoskrnl.exe", CharSet = CharSet.Unicode)] static extern int IoCreateSymbolicLink(string link, string device);

        static int Create() => IoCreateSymbolicLink([|@"\MyDevice"|], @"\Device\MyDevice");
        """));

    [Theory]
    [InlineData("""var l = new NATIVE_UNICODE_STRING { Length = 18, MaximumLength = 20, Buffer = [|@"\MyDevice"|] };""")]
    [InlineData("""NATIVE_UNICODE_STRING l = default; l.Buffer = [|@"\MyDevice"|];""")]
    [InlineData("""var l = new NATIVE_UNICODE_STRING(); l.Length = 18; l.MaximumLength = 20; l.Buffer = [|@"\MyDevice"|];""")]
    [InlineData("""var l = new NATIVE_UNICODE_STRING { Length = 18, MaximumLength = 20, Buffer = @"\??\MyDevice" };""")]
    [InlineData("""var l = new NATIVE_UNICODE_STRING { Buffer = @"\MyDevice", Comment = @"\Other" };""")]
    [InlineData("""var l = new NATIVE_UNICODE_STRING { Buffer = @"\MyDevice" }; l.Buffer = @"\??\MyDevice";""")]
    public Task Text_in_a_field_of_the_UNICODE_STRING_is_read(string statements) => VerifyCSharpAsync(KernelSource.CSharp($$"""
        struct NATIVE_UNICODE_STRING
        {
            public ushort Length;
            public ushort MaximumLength;
            [MarshalAs(UnmanagedType.LPWStr)] public string Buffer;
            public string Comment;
        }

        [DllImport("ntoskrnl.exe")] static extern int IoCreateSymbolicLink(ref NATIVE_UNICODE_STRING link, ref UNICODE_STRING device);

        static int Create(UNICODE_STRING device)
        {
            {{statements}}
            return IoCreateSymbolicLink(ref l, ref device);
        }
        """));

    [Theory]
    [InlineData(@"\MyDevice", @"\DosDevices\MyDevice")]
    [InlineData("MyDevice", @"\DosDevices\MyDevice")]
    [InlineData(@"DosDevices\MyDevice", @"\DosDevices\MyDevice")]
    [InlineData(@"\\.\MyDevice", @"\DosDevices\MyDevice")]
    [InlineData(@"\Devices\MyDevice", null)]
    [InlineData(@"DosDevices\\MyDevice", null)]
    [InlineData(@"DosDevices\", null)]
    [InlineData(@"\", null)]
    public Task Fix_is_told_the_right_name_where_it_is_plain(string name, string? replacement)
    {
        var test = CSharp(KernelSource.CSharpBody($"""
            var l = new UNICODE_STRING([|@"{name}"|]);
            return IoCreateSymbolicLink(ref l, ref device);
            """));
        test.DiagnosticVerifier = (diagnostic, _, _) => Assert.Equal(replacement, diagnostic.Properties.GetValueOrDefault("Replacement"));
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Half_typed_name_is_silent()
    {
        var test = CSharp(KernelSource.CSharpBody("""
            UNICODE_STRING l = l;
            return IoCreateSymbolicLink(ref l, ref device);
            """));
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("""@"\DosDevices\MyDevice" """)]
    [InlineData("""@"\dosdevices\MyDevice" """)]
    [InlineData("""@"\??\MyDevice" """)]
    [InlineData("""@"\GLOBAL??\MyDevice" """)]
    [InlineData("""@"\DosDevices\Global\MyDevice" """)]
    [InlineData("""@"\DosDevices\" + name""")]
    [InlineData("""@"\Dos" + name""")]
    [InlineData("name")]
    [InlineData("""$"{name}\\X" """)]
    [InlineData("\"\"")]
    public Task Link_that_is_right_or_unknown_is_silent(string text) => VerifyCSharpAsync(KernelSource.CSharpBody($"""
        var l = new UNICODE_STRING({text});
        return IoCreateSymbolicLink(ref l, ref device);
        """));

    [Theory]
    [InlineData("return IoCreateSymbolicLink(ref link, ref device);")]
    [InlineData("""var l = new UNICODE_STRING(@"\X"); if (name == null) { l = new UNICODE_STRING(@"\DosDevices\X"); } return IoCreateSymbolicLink(ref l, ref device);""")]
    [InlineData("""var l = new UNICODE_STRING(@"\X"); Change(ref l); return IoCreateSymbolicLink(ref l, ref device); static void Change(ref UNICODE_STRING s) { }""")]
    [InlineData("""var l = MakeName("X"); return IoCreateSymbolicLink(ref l, ref device); static UNICODE_STRING MakeName(string s) => new(@"\DosDevices\" + s);""")]
    [InlineData("""var l = new UNICODE_STRING(@"\X"); return IoDeleteSymbolicLink(ref l);""")]
    [InlineData("""var l = MakeUnicodeString(@"\X", @"\Y"); return IoCreateSymbolicLink(ref l, ref device); static UNICODE_STRING MakeUnicodeString(string s, string t) => new(s + t);""")]
    [InlineData("""var l = new UNICODE_STRING(@"\X"); l.Buffer = IntPtr.Zero; return IoCreateSymbolicLink(ref l, ref device);""")]
    [InlineData("""foreach (var l in new[] { new UNICODE_STRING(@"\X") }) { var copy = l; return IoCreateSymbolicLink(ref copy, ref device); }""")]
    public Task Name_from_elsewhere_is_silent(string statements) => VerifyCSharpAsync(KernelSource.CSharpBody(statements));

    [Fact]
    public Task Swapped_names_are_another_rules() => VerifyCSharpAsync(KernelSource.CSharpBody("""
        var l = new UNICODE_STRING(@"\Device\X");
        var d = new UNICODE_STRING(@"\DosDevices\X");
        return IoCreateSymbolicLink(ref l, ref d);
        """));

    [Theory]
    [InlineData("""@"\DosDevices\MyDevice" """)]
    [InlineData("""@"\??\MyDevice" """)]
    [InlineData("""@"\MyDevice" """)]
    public Task Link_outside_the_global_directory_is_reported_for_the_user_mode_framework(string text) => CSharp(KernelSource.CSharpBody($$"""
        var l = new UNICODE_STRING({|SLNK4006:{{text.Trim()}}|});
        return WdfDeviceCreateSymbolicLink(IntPtr.Zero, ref l);
        """)).WithOptions(Umdf).RunAsync(Cancellation);

    [Theory]
    [InlineData(Umdf, """@"\DosDevices\Global\MyDevice" """)]
    [InlineData("symlink_analyzers.driver_framework = kmdf", """@"\DosDevices\MyDevice" """)]
    [InlineData("symlink_analyzers.driver_framework = wdm", """@"\??\MyDevice" """)]
    public Task Link_that_fits_the_framework_is_silent(string option, string text) => CSharp(KernelSource.CSharpBody($"""
        var l = new UNICODE_STRING({text});
        return WdfDeviceCreateSymbolicLink(IntPtr.Zero, ref l);
        """)).WithOptions(option).RunAsync(Cancellation);

    [Fact]
    public Task Routine_of_the_kernel_may_use_the_local_directory_whatever_the_framework() => CSharp(KernelSource.CSharpBody("""
        var l = new UNICODE_STRING(@"\DosDevices\MyDevice");
        return IoCreateSymbolicLink(ref l, ref device);
        """)).WithOptions(Umdf).RunAsync(Cancellation);

    [Fact]
    public Task Link_of_the_native_function_to_a_device_is_reported() => VerifyCSharpAsync(KernelSource.CSharpBody("""
        var attributes = new OBJECT_ATTRIBUTES([|@"\MyDevice"|], 0x40);
        var target = new UNICODE_STRING(@"\Device\HarddiskVolume1");
        return NtCreateSymbolicLinkObject(out _, 1, ref attributes, ref target);
        """));

    [Theory]
    [InlineData(@"\RPC Control\X", @"\??\C:\Windows")]
    [InlineData(@"\??\X:", @"\Device\HarddiskVolume1")]
    [InlineData(@"\Sessions\1\X", @"\BaseNamedObjects")]
    public Task Other_link_of_the_native_function_is_silent(string link, string target) => VerifyCSharpAsync(KernelSource.CSharpBody($"""
        var attributes = new OBJECT_ATTRIBUTES(@"{link}", 0x40);
        var target = new UNICODE_STRING(@"{target}");
        return NtCreateSymbolicLinkObject(out _, 1, ref attributes, ref target);
        """));

    [Fact]
    public Task Link_elsewhere_is_reported_in_visual_basic() => VerifyVisualBasicAsync(KernelSource.VisualBasicBody("""
        Dim first As New UNICODE_STRING([|"\MyDevice"|])
        Dim second As UNICODE_STRING
        RtlInitUnicodeString(second, [|"\Other"|])
        Dim third = New UNICODE_STRING("\DosDevices\Right")
        Dim fourth As UNICODE_STRING = (New UNICODE_STRING([|"\Fourth"|]))
        Static fifth As New UNICODE_STRING("\Fifth")
        For Each sixth In {New UNICODE_STRING("\Sixth")}
            If IoCreateSymbolicLink(sixth, device) < 0 Then Return Nothing
        Next
        If IoCreateSymbolicLink(fourth, device) < 0 OrElse IoCreateSymbolicLink(fifth, device) < 0 Then Return Nothing
        Return IoCreateSymbolicLink(first, device) + IoCreateSymbolicLink(second, device) + IoCreateSymbolicLink(third, device)
        """));

    [Fact]
    public Task Name_that_two_calls_are_given_is_reported_once() => VerifyCSharpAsync(KernelSource.CSharpBody("""
        var l = new UNICODE_STRING({|SLNK4006:@"\MyDevice"|});
        return IoCreateSymbolicLink(ref l, ref device) < 0 && IoCreateUnprotectedSymbolicLink(ref l, ref device) < 0;
        """));

    [Fact]
    public Task Name_that_two_calls_are_given_is_reported_once_in_visual_basic() => VerifyVisualBasicAsync(KernelSource.VisualBasicBody("""
        Dim l As New UNICODE_STRING({|SLNK4006:"\MyDevice"|})
        Return IoCreateSymbolicLink(l, device) < 0 AndAlso IoCreateUnprotectedSymbolicLink(l, device) < 0
        """));
}
