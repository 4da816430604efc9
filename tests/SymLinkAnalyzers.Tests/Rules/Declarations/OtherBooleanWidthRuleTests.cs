using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Declarations;

public sealed class OtherBooleanWidthRuleTests() : DeclarationRuleTests("SLNK1010")
{
    [Fact]
    public Task Bool_is_reported() => VerifyDllImportAsync(
        """
        [DllImport("hid.dll", SetLastError = true)]
        internal static extern bool {|#0:HidD_GetFeature|}(IntPtr device, byte[] report, int length);
        """,
        Diagnostic().WithLocation(0).WithMessage("'HidD_GetFeature' reads four bytes, but HidD_GetFeature returns a BOOLEAN of one byte, so FALSE can be read as TRUE"));

    [Fact]
    public Task Export_is_named() => VerifyDllImportAsync(
        """
        [DllImport("Secur32.dll", CharSet = CharSet.Unicode)]
        internal static extern int {|#0:GetUserNameEx|}(int format, StringBuilder name, ref uint size);
        """,
        Diagnostic().WithLocation(0).WithMessage("'GetUserNameEx' reads four bytes, but GetUserNameExW returns a BOOLEAN of one byte, so FALSE can be read as TRUE"));

    [Fact]
    public Task Void_is_reported() => VerifyDllImportAsync(
        """
        [DllImport("kernel32.dll")]
        internal static extern void {|#0:Wow64EnableWow64FsRedirection|}(byte enable);
        """,
        Diagnostic().WithLocation(0).WithMessage("'Wow64EnableWow64FsRedirection' throws the result away, but Wow64EnableWow64FsRedirection returns a BOOLEAN of one byte, so a FALSE goes unnoticed"));

    [Fact]
    public Task Local_function_is_reported() => VerifyLocalFunctionAsync("""
        SetSuspendState(false, false, false);

        [DllImport("powrprof.dll", SetLastError = true)]
        static extern bool {|SLNK1010:SetSuspendState|}(bool hibernate, bool force, bool wake);
        """);

    [Fact]
    public Task Struct_of_one_byte_is_silent() => VerifyDllImportAsync("""
        public readonly struct BOOLEAN { private readonly byte value; }

        [DllImport("hid.dll")]
        internal static extern BOOLEAN HidD_FlushQueue(IntPtr device);
        """);

    [Fact]
    public Task Assembly_without_runtime_marshalling_is_silent() => VerifyCSharpAsync("""
        using System;
        using System.Runtime.InteropServices;

        [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

        static class NativeMethods
        {
            [DllImport("hid.dll")]
            internal static extern bool HidD_FlushQueue(IntPtr device);
        }
        """);

    [Theory]
    [InlineData("""[DllImport("advapi32.dll", EntryPoint = "SystemFunction036")] internal static extern bool {|SLNK1010:RtlGenRandom|}(byte[] buffer, int length);""")]
    [InlineData("""[DllImport("advapi32.dll", EntryPoint = "SystemFunction036")] [return: MarshalAs(UnmanagedType.U1)] internal static extern bool RtlGenRandom(byte[] buffer, int length);""")]
    public Task Exported_name_counts(string import) => VerifyDllImportAsync(import);

    [Theory]
    [InlineData("""static Feature Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Feature>(NativeLibrary.GetExport(module, "HidD_GetFeature"));""")]
    [InlineData("""static Feature Bind() => Marshal.GetDelegateForFunctionPointer<Feature>(GetProcAddress(LoadLibrary("hid.dll"), "HidD_GetFeature"));""")]
    [InlineData("""static T Load<T>(string name) where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(GetProcAddress(GetModule("hid.dll"), name)); static readonly Feature s_feature = Load<Feature>("HidD_GetFeature");""")]
    public Task Delegate_of_an_export_is_reported(string members) => VerifyCSharpAsync(DynamicSource.CSharp($$"""
        delegate bool {|SLNK1010:Feature|}(IntPtr device, byte[] report, int length);
        {{members}}
        """));

    [Fact]
    public Task Delegate_that_a_helper_of_another_file_makes_is_reported()
    {
        var test = CSharp("""
            static class Hid
            {
                delegate bool {|SLNK1010:Feature|}(System.IntPtr device, byte[] report, int length);
                static readonly Feature s_feature = Loader.Load<Feature>("hid.dll", "HidD_GetFeature");
            }
            """);
        test.TestState.Sources.Add("""
            using System;
            using System.Runtime.InteropServices;

            static class Loader
            {
                public static T Load<T>(string module, string name) where T : Delegate =>
                    Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(NativeLibrary.Load(module), name));
            }
            """);
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("[return: MarshalAs(UnmanagedType.I1)] delegate bool Feature(IntPtr device, byte[] report, int length);", "hid.dll")]
    [InlineData("delegate byte Feature(IntPtr device, byte[] report, int length);", "hid.dll")]
    [InlineData("delegate bool Feature(IntPtr device, byte[] report, int length);", "ours.dll")]
    public Task Right_delegate_and_that_of_another_module_are_silent(string declaration, string module) => VerifyCSharpAsync(DynamicSource.CSharp($$"""
        {{declaration}}
        static Feature Bind() => Marshal.GetDelegateForFunctionPointer<Feature>(GetProcAddress(LoadLibrary("{{module}}"), "HidD_GetFeature"));
        """));

    [Fact]
    public Task Delegate_of_an_export_is_reported_in_Visual_Basic() => VerifyVisualBasicAsync(DynamicSource.VisualBasic("""
        Delegate Function {|SLNK1010:Feature|}(device As IntPtr, report As Byte(), length As Integer) As Boolean
        Function Bind() As Feature
            Return Marshal.GetDelegateForFunctionPointer(Of Feature)(GetProcAddress(LoadLibrary("hid.dll"), "HidD_GetFeature"))
        End Function
        """));

    [Theory]
    [InlineData("{|SLNK1010:(delegate* unmanaged<IntPtr, byte*, int, int>)address|}")]
    [InlineData("{|SLNK1010:(delegate* unmanaged[Stdcall]<IntPtr, byte*, int, bool>)address|}")]
    [InlineData("(delegate* unmanaged<IntPtr, byte*, int, byte>)address")]
    public Task Function_pointer_is_judged_at_the_cast(string cast) => VerifyCSharpAsync(DynamicSource.CSharp($$"""
        void Bind(IntPtr module)
        {
            IntPtr address = NativeLibrary.GetExport(module, "HidD_GetFeature");
            var feature = {{cast}};
        }
        """));

    [Fact]
    public async Task No_rule_for_calls_looks_at_the_functions()
    {
        var test = new CSharpAnalyzerVerifier<CallAnalyzer>.Test
        {
            TestCode = DeclarationSource.DllImport("""
                [DllImport("hid.dll")] static extern byte HidD_FlushQueue(IntPtr device);
                [DllImport("secur32.dll")] static extern bool TranslateName(string name, int from, int to, StringBuilder translated, ref int size);
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                static extern bool Create(string link, string target, int flags);

                static bool Use(IntPtr device, StringBuilder text, ref int size)
                {
                    HidD_FlushQueue(device);
                    System.Diagnostics.Debug.Assert(TranslateName("C:a", 1, 2, text, ref size));
                    TranslateName("../a/%b%", 1, 2, text, ref size);
                    Console.WriteLine();
                    return HidD_FlushQueue(device) == 1 && Marshal.GetLastWin32Error() == 0;
                }
                """),
        };
        await test.RunAsync(Cancellation);
    }

    [Fact]
    public async Task Call_of_one_overwrites_the_error_of_another_function_as_any_import_does()
    {
        var test = new CSharpAnalyzerVerifier<CallAnalyzer>.Test
        {
            TestCode = DeclarationSource.DllImport("""
                [DllImport("powrprof.dll", SetLastError = true)] static extern byte SetSuspendState(byte hibernate, byte force, byte wake);
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
                [return: MarshalAs(UnmanagedType.I1)]
                static extern bool Create(string link, string target, int flags);

                static int Use()
                {
                    bool created = Create("l", "t", 2);
                    SetSuspendState(0, 0, 0);
                    return created ? 0 : {|SLNK2003:Marshal.GetLastWin32Error()|};
                }
                """),
        };
        test.DisabledDiagnostics.Add("SLNK5001");
        await test.RunAsync(Cancellation);
    }
}
