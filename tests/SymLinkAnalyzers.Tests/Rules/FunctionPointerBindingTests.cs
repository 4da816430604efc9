using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules;

/// <summary>Function pointers that an export is cast to: the cast is judged as an import is.</summary>
public sealed class FunctionPointerBindingTests
{
    /// <summary>Casts that are right for CreateSymbolicLinkW but for what is marked.</summary>
    public static TheoryData<string> Casts =>
    [
        "{|SLNK1001:(delegate* unmanaged<char*, char*, uint, int>)address|}",
        "{|SLNK1001:(delegate* unmanaged<char*, char*, uint, bool>)address|}",
        "{|SLNK1001:(delegate* unmanaged<char*, char*, uint, void>)address|}",
        "{|SLNK1001:(delegate* unmanaged<ushort*, ushort*, uint, nint>)address.ToPointer()|}",
        "(delegate* unmanaged<char*, char*, uint, byte>)address",
        "(delegate* unmanaged<char*, char*, LinkFlags, byte>)address",
        "(delegate* unmanaged[Stdcall]<nint, nint, uint, sbyte>)address",
        "(delegate* unmanaged[Stdcall, SuppressGCTransition]<char*, char*, uint, byte>)(void*)address",
        "{|SLNK1004:(delegate* unmanaged<string, string, uint, byte>)address|}",
        "{|SLNK1006:(delegate* unmanaged<char*, char*, byte>)address|}",
        "{|SLNK1006:(delegate* unmanaged<char*, char*, ulong, byte>)address|}",
        "(delegate* unmanaged<ref char, in ushort, uint, byte>)address",
        "{|SLNK1006:(delegate* unmanaged<ref byte, char*, uint, byte>)address|}",
        "{|SLNK1007:(delegate* unmanaged[Cdecl]<char*, char*, uint, byte>)address|}",
        "{|SLNK1007:(delegate* unmanaged[Cdecl, SuppressGCTransition]<char*, char*, uint, byte>)address|}",
        "{|SLNK1007:(delegate* unmanaged[Fastcall]<char*, char*, uint, byte>)address|}",
        "{|SLNK1007:(delegate* unmanaged[Thiscall]<char*, char*, uint, byte>)address|}",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Casts))]
    public Task Cast_is_judged_for_the_export(string cast) => VerifyAsync($$"""
        void Bind(IntPtr module)
        {
            IntPtr address = NativeLibrary.GetExport(module, "CreateSymbolicLinkW");
            var create = {{cast}};
        }
        """);

    [Theory]
    [InlineData("{|SLNK1003:(delegate* unmanaged<string, string, uint, byte>)address|}")]
    [InlineData("(delegate* unmanaged<byte*, byte*, uint, byte>)address")]
    public Task Cast_is_judged_for_the_ANSI_export(string cast) => VerifyAsync($$"""
        void Bind(IntPtr module)
        {
            IntPtr address = GetProcAddress(module, "CreateSymbolicLinkA");
            var create = {{cast}};
        }
        """);

    [Theory]
    [InlineData("""static readonly delegate* unmanaged<char*, char*, uint, int> s_create = {|SLNK1001:(delegate* unmanaged<char*, char*, uint, int>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32"), "CreateSymbolicLinkW")|};""")]
    [InlineData("""static delegate* unmanaged<char*, char*, uint, int> Create { get; } = {|SLNK1001:(delegate* unmanaged<char*, char*, uint, int>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32"), "CreateSymbolicLinkW")|};""")]
    [InlineData("""static delegate* unmanaged<char*, char*, uint, int> s_create; static Links() { s_create = {|SLNK1001:(delegate* unmanaged<char*, char*, uint, int>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32"), "CreateSymbolicLinkW")|}; }""")]
    [InlineData("""static void* s_address = (void*)NativeLibrary.GetExport(NativeLibrary.Load("kernel32"), "CreateSymbolicLinkW"); static void Bind() { var create = {|SLNK1001:(delegate* unmanaged<char*, char*, uint, int>)s_address|}; }""")]
    [InlineData("""static void Bind(IntPtr module) { if (NativeLibrary.TryGetExport(module, "CreateSymbolicLinkW", out nint address)) { var create = {|SLNK1001:(delegate* unmanaged<char*, char*, uint, int>)address|}; } }""")]
    public Task Export_is_followed_to_the_cast(string members) => VerifyAsync(members);

    [Theory]
    [InlineData("var create = (delegate* unmanaged<char*, char*, uint, int>)address;")]
    [InlineData("var create = (delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(address, name);")]
    [InlineData("var create = (delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(address, \"CreateHardLinkW\");")]
    [InlineData("var create = (delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(address, \"CreateSymbolicLink\");")]
    [InlineData("var create = (delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(LoadLibrary(\"links.dll\"), \"CreateSymbolicLinkW\");")]
    [InlineData("var create = (delegate*<char*, char*, uint, int>)GetProcAddress(address, \"CreateSymbolicLinkW\");")]
    public Task Cast_of_another_address_is_silent(string statement) => VerifyAsync($$"""
        void Bind(IntPtr address, string name)
        {
            {{statement}}
        }
        """);

    [Fact]
    public Task Flags_of_the_cast_are_judged() => VerifyAsync("""
        enum Kind { File, {|SLNK1008:Directory|} = 2 }
        void Bind(IntPtr module) { var create = (delegate* unmanaged<char*, char*, Kind, byte>)GetProcAddress(module, "CreateSymbolicLinkW"); }
        """);

    [Fact]
    public Task Message_names_the_type()
    {
        var test = new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test
        {
            TestCode = DynamicSource.CSharp("""
                void Bind(IntPtr module)
                {
                    var create = {|#0:(delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(module, "CreateSymbolicLinkW")|};
                    var wide = {|#1:(delegate* unmanaged<char*, char*, ulong, byte>)GetProcAddress(module, "CreateSymbolicLinkW")|};
                }
                """),
        };
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<DeclarationAnalyzer>.Diagnostic("SLNK1001").WithLocation(0).WithMessage(
            "'delegate* unmanaged<char*, char*, uint, int>' reads four bytes, but CreateSymbolicLinkW returns a BOOLEAN of one byte, so failure can be taken for success"));
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<DeclarationAnalyzer>.Diagnostic("SLNK1006").WithLocation(1).WithMessage(
            "Parameter '3' is 8 bytes wide, but CreateSymbolicLinkW takes four (dwFlags), so it reads its arguments from the wrong place"));
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Boolean_without_runtime_marshalling_is_one_byte() => new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test
    {
        TestCode = """
            using System.Runtime.InteropServices;
            [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

            unsafe class Links
            {
                void Bind(nint module)
                {
                    var create = (delegate* unmanaged<char*, char*, uint, bool>)NativeLibrary.GetExport(module, "CreateSymbolicLinkW");
                }
            }
            """,
    }.RunAsync(Cancellation);

    private static Task VerifyAsync(string members) =>
        new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test { TestCode = DynamicSource.CSharp(members) }.RunAsync(Cancellation);
}
