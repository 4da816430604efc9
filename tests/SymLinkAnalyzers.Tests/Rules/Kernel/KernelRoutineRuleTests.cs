using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Kernel;

/// <summary>SLNK4001.</summary>
public sealed class KernelRoutineRuleTests() : RuleTests<DeclarationAnalyzer>("SLNK4001")
{
    [Fact]
    public Task Message_names_the_routine_and_what_to_call() => VerifyCSharpAsync(
        KernelSource.CSharp("""[{|#0:DllImport("ntoskrnl.exe")|}] static extern int IoCreateSymbolicLink(ref UNICODE_STRING link, ref UNICODE_STRING device);"""),
        Diagnostic().WithLocation(0).WithMessage("'IoCreateSymbolicLink' imports the kernel-mode routine IoCreateSymbolicLink from ntoskrnl.exe, which no process can load: call CreateSymbolicLinkW for a link in the file system, DefineDosDeviceW for an MS-DOS device name, or have a driver register a device interface"));

    [Fact]
    public Task Message_on_a_routine_that_makes_no_link_leaves_files_out() => VerifyCSharpAsync(
        KernelSource.CSharp("""[{|#0:DllImport("ntoskrnl.exe")|}] static extern int IoDeleteSymbolicLink(ref UNICODE_STRING link);"""),
        Diagnostic().WithLocation(0).WithMessage("'IoDeleteSymbolicLink' imports the kernel-mode routine IoDeleteSymbolicLink from ntoskrnl.exe, which no process can load: call DefineDosDeviceW for an MS-DOS device name, or have a driver do this"));

    [Theory]
    [InlineData("""[{|SLNK4001:DllImport("NtosKrnl.exe")|}] static extern int IoCreateUnprotectedSymbolicLink(IntPtr link, IntPtr device);""")]
    [InlineData("""[{|SLNK4001:DllImport("ntoskrnl")|}] static extern int IoDeleteSymbolicLink(UNICODE_STRING* link);""")]
    [InlineData("""[{|SLNK4001:DllImport("ntoskrnl.exe")|}] static extern void IoAssignArcName(IntPtr name, IntPtr device);""")]
    [InlineData("""[{|SLNK4001:DllImport("ntoskrnl.exe")|}] static extern int IoRegisterDeviceInterface(IntPtr device, ref Guid category, IntPtr reference, out UNICODE_STRING link);""")]
    [InlineData("""[{|SLNK4001:DllImport("Wdf01000.sys")|}] static extern int WdfDeviceCreateSymbolicLink(IntPtr device, ref UNICODE_STRING link);""")]
    [InlineData("""[{|SLNK4001:DllImport("WUDFx02000.dll")|}] static extern int WdfDeviceCreateSymbolicLink(IntPtr device, ref UNICODE_STRING link);""")]
    [InlineData("""[{|SLNK4001:DllImport("ntoskrnl.exe", EntryPoint = "IoCreateSymbolicLink")|}] static extern int Link(IntPtr link, IntPtr device);""")]
    [InlineData("""[{|SLNK4001:RuntimeImport("ntoskrnl.exe", "IoCreateSymbolicLink")|}, MethodImpl(MethodImplOptions.InternalCall)] static extern int Link(UNICODE_STRING* link, UNICODE_STRING* device);""")]
    public Task Routine_of_the_kernel_is_reported(string import) => VerifyCSharpAsync(KernelSource.CSharp(import));

    [Fact]
    public Task Routine_of_the_kernel_is_reported_in_visual_basic() => VerifyVisualBasicAsync(KernelSource.VisualBasic("""
        <{|SLNK4001:DllImport("ntoskrnl.exe")|}>
        Function IoCreateSymbolicLink(ByRef link As UNICODE_STRING, ByRef device As UNICODE_STRING) As Integer
        End Function

        Declare Function {|SLNK4001:IoDeleteSymbolicLink|} Lib "ntoskrnl.exe" (ByRef link As UNICODE_STRING) As Integer
        """));

    [Theory]
    [InlineData("""[DllImport("ntdll.dll")] static extern int NtCreateSymbolicLinkObject(out IntPtr handle, uint access, ref OBJECT_ATTRIBUTES attributes, ref UNICODE_STRING target);""")]
    [InlineData("""[DllImport("ntdll.dll")] static extern int NtOpenSymbolicLinkObject(out IntPtr handle, uint access, ref OBJECT_ATTRIBUTES attributes);""")]
    [InlineData("""[DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)] static extern bool DefineDosDevice(uint flags, string device, string target);""")]
    [InlineData("""[DllImport("mydriver.dll")] static extern int IoCreateSymbolicLink(IntPtr link, IntPtr device);""")]
    [InlineData("""[RuntimeImport("IoCreateSymbolicLink"), MethodImpl(MethodImplOptions.InternalCall)] static extern int Link(UNICODE_STRING* link, UNICODE_STRING* device);""")]
    [InlineData("""static int IoCreateSymbolicLink(IntPtr link, IntPtr device) => 0;""")]
    public Task Function_that_a_process_can_call_is_silent(string import) => VerifyCSharpAsync(KernelSource.CSharp(import));

    [Theory]
    [InlineData("symlink_analyzers.kernel_mode = true")]
    [InlineData("symlink_analyzers.kernel_mode = TRUE")]
    public Task Driver_is_silent(string option) => CSharp(KernelSource.CSharp("""
        [DllImport("ntoskrnl.exe")] static extern int IoCreateSymbolicLink(IntPtr link, IntPtr device);
        [RuntimeImport("ntoskrnl.exe", "IoDeleteSymbolicLink"), MethodImpl(MethodImplOptions.InternalCall)] static extern int Delete(UNICODE_STRING* link);
        """)).WithOptions(option).RunAsync(Cancellation);

    [Fact]
    public Task Option_is_read_where_the_user_wrote_the_import_not_where_the_generator_did()
    {
        var test = CSharp("""
            using System;
            using System.Runtime.InteropServices;

            public static partial class NativeMethods
            {
                [LibraryImport("ntoskrnl.exe")]
                public static partial int IoDeleteSymbolicLink(IntPtr link);
            }
            """);
        test.UseLibraryImportGenerator = true;
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[/0/Test0.cs]\nsymlink_analyzers.kernel_mode = true\n"));
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("symlink_analyzers.kernel_mode = false")]
    [InlineData("symlink_analyzers.kernel_mode = perhaps")]
    [InlineData("symlink_analyzers.driver_framework = umdf")]
    public Task Other_option_leaves_routines_of_the_kernel_reported(string option) => CSharp(KernelSource.CSharp("""
        [{|SLNK4001:DllImport("ntoskrnl.exe")|}] static extern int IoCreateSymbolicLink(IntPtr link, IntPtr device);
        """)).WithOptions(option).RunAsync(Cancellation);

    [Fact]
    public Task Driver_of_the_user_mode_framework_may_call_the_framework() => CSharp(KernelSource.CSharp("""
        [DllImport("WUDFx02000.dll")] static extern int WdfDeviceCreateSymbolicLink(IntPtr device, ref UNICODE_STRING link);
        """)).WithOptions("symlink_analyzers.driver_framework = umdf").RunAsync(Cancellation);
}
