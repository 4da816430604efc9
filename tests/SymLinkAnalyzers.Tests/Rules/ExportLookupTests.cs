using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Rules;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules;

/// <summary>SLNK1005 where an export is looked up by a name that no module of Windows has.</summary>
public sealed class ExportLookupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), {|SLNK1005:\"CreateSymbolicLink\"|});")]
    [InlineData("NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32\", typeof(Links).Assembly, null), {|SLNK1005:\"CreateSymbolicLink\"|});")]
    [InlineData("NativeLibrary.TryGetExport(NativeLibrary.Load(@\"C:\\Windows\\System32\\kernel32.dll\"), {|SLNK1005:\"CreateSymbolicLink\"|}, out _);")]
    [InlineData("IntPtr module = LoadLibrary(\"kernel32.dll\"); bool isThere = GetProcAddress(module, {|SLNK1005:\"CreateSymbolicLink\"|}) != IntPtr.Zero;")]
    [InlineData("bool isThere = GetProcAddress(GetModule(\"KERNEL32\"), {|SLNK1005:\"CreateSymbolicLink\"|}) != IntPtr.Zero;")]
    [InlineData("NativeLibrary.TryLoad(\"kernelbase.dll\", out IntPtr module); NativeLibrary.GetExport(module, {|SLNK1005:\"CreateSymbolicLinkTransacted\"|});")]
    [InlineData("const string export = \"CreateSymbolicLink\"; NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), {|SLNK1005:export|});")]
    [InlineData("NativeLibrary.GetExport(NativeLibrary.Load({|SLNK1005:\"user32.dll\"|}), \"CreateSymbolicLinkW\");")]
    [InlineData("GetProcAddress(LoadLibrary({|SLNK1005:\"shell32\"|}), \"CreateSymbolicLink\");")]
    public Task Name_that_the_module_does_not_export_is_reported(string body) => VerifyAsync(body);

    [Theory]
    [InlineData("NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), \"CreateSymbolicLinkW\");")]
    [InlineData("NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), \"CreateSymbolicLinkA\");")]
    [InlineData("NativeLibrary.GetExport(handle, \"CreateSymbolicLink\");")]
    [InlineData("NativeLibrary.GetExport(NativeLibrary.Load(\"links.dll\"), \"CreateSymbolicLink\");")]
    [InlineData("NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), \"CreateSymbolicLink\");")]
    [InlineData("NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), \"CreateHardLink\");")]
    [InlineData("NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), name);")]
    [InlineData("IntPtr module = NativeLibrary.Load(\"kernel32.dll\"); if (handle != IntPtr.Zero) module = handle; NativeLibrary.GetExport(module, \"CreateSymbolicLink\");")]
    public Task Name_that_the_module_may_export_is_silent(string body) => VerifyAsync(body);

    [Theory]
    [InlineData("NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), {|SLNK1005:\"CreateSymbolicLink\"|})")]
    [InlineData("Dim isThere = GetProcAddress(LoadLibrary(\"kernel32\"), {|SLNK1005:\"CreateSymbolicLink\"|}) <> IntPtr.Zero")]
    [InlineData("Dim isThere = GetProcAddress(LoadLibrary({|SLNK1005:\"user32\"|}), \"CreateSymbolicLinkW\") <> IntPtr.Zero")]
    [InlineData("NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), \"CreateSymbolicLinkW\")")]
    [InlineData("NativeLibrary.GetExport(address, \"CreateSymbolicLink\")")]
    public Task Name_is_judged_in_Visual_Basic(string body) => new VisualBasicAnalyzerVerifier<DeclarationAnalyzer>.Test
    {
        TestCode = DynamicSource.VisualBasic($"""
            Sub Find(address As IntPtr)
                {body}
            End Sub
            """),
    }.RunAsync(Cancellation);

    [Theory]
    [InlineData("KernelBase", "{|SLNK1005:\"CreateSymbolicLink\"|}")]
    [InlineData("api-ms-win-core-libraryloader-l1-2-0.dll", "{|SLNK1005:\"CreateSymbolicLink\"|}")]
    [InlineData("loader.dll", "\"CreateSymbolicLink\"")]
    public Task Import_of_GetProcAddress_is_known_from_any_module_that_has_it(string module, string name) => new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test
    {
        TestCode = DynamicSource.CSharp($"""
            [DllImport("{module}", EntryPoint = "GetProcAddress")] static extern IntPtr Find(IntPtr module, string name);
            bool IsThere() => Find(LoadLibrary("kernel32.dll"), {name}) != IntPtr.Zero;
            """),
    }.RunAsync(Cancellation);

    [Fact]
    public Task Import_of_GetProcAddress_by_LibraryImport_is_known()
    {
        var test = new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test
        {
            TestCode = """
                using System.Runtime.InteropServices;

                static partial class Links
                {
                    [LibraryImport("kernel32.dll", StringMarshalling = StringMarshalling.Utf8)] private static partial nint GetProcAddress(nint module, string name);
                    [LibraryImport("kernel32.dll", EntryPoint = "LoadLibraryExW", StringMarshalling = StringMarshalling.Utf16)] private static partial nint Load(string name, nint file, uint flags);

                    public static bool IsThere() => GetProcAddress(Load("kernel32.dll", 0, 0x800), {|SLNK1005:"CreateSymbolicLink"|}) != 0;
                }
                """,
            UseLibraryImportGenerator = true,
        };
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Messages_say_that_nothing_is_found()
    {
        var test = new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test
        {
            TestCode = DynamicSource.CSharp("""
                delegate byte Create([MarshalAs(UnmanagedType.LPWStr)] string link, [MarshalAs(UnmanagedType.LPWStr)] string target, int flags);

                void Find()
                {
                    IntPtr module = NativeLibrary.Load("kernel32.dll");
                    bool isThere = NativeLibrary.TryGetExport(module, {|#0:"CreateSymbolicLink"|}, out _);
                    var create = (delegate* unmanaged<char*, char*, uint, byte>)NativeLibrary.GetExport(module, {|#1:"CreateSymbolicLink"|});
                }
                """),
        };
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<DeclarationAnalyzer>.Diagnostic("SLNK1005").WithLocation(0).WithMessage(
            "'TryGetExport' imports 'CreateSymbolicLink' from kernel32.dll, which exports CreateSymbolicLinkA and CreateSymbolicLinkW only, so the lookup fails at run time"));
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<DeclarationAnalyzer>.Diagnostic("SLNK1005").WithLocation(1).WithMessage(
            "'delegate* unmanaged<char*, char*, uint, byte>' imports 'CreateSymbolicLink' from kernel32.dll, which exports CreateSymbolicLinkA and CreateSymbolicLinkW only, so the lookup fails at run time"));
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("""NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), {|SLNK1005:"CreateSymbolicLink"|});""", "CreateSymbolicLinkW")]
    [InlineData("""NativeLibrary.GetExport(NativeLibrary.Load({|SLNK1005:"ktmw32.dll"|}), "CreateSymbolicLinkW");""", "kernel32.dll")]
    [InlineData("""const string Name = "CreateSymbolicLink"; NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), {|SLNK1005:Name|});""", null)]
    public Task Right_text_goes_to_the_fix_where_it_is_a_literal(string body, string? right) => new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test
    {
        TestCode = DynamicSource.CSharp($$"""
            void Find()
            {
                {{body}}
            }
            """),
        DiagnosticVerifier = (diagnostic, _, _) => Assert.Equal(right, diagnostic.Properties.GetValueOrDefault(DiagnosticProperty.Replacement)),
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string body) => new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test
    {
        TestCode = DynamicSource.CSharp($$"""
            void Find(IntPtr handle, string name)
            {
                {{body}}
            }
            """),
    }.RunAsync(Cancellation);
}
