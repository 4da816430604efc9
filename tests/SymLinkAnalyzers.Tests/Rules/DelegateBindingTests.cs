using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules;

/// <summary>Delegates that are bound to an export: what they are declared as is judged as an import is.</summary>
public sealed class DelegateBindingTests
{
    private const string Right = "[UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode, SetLastError = true)]";
    private const string RightInVisualBasic = "<UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode, SetLastError:=True)>";
    private const string Bind = """Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(NativeLibrary.GetExport(module, "CreateSymbolicLinkW"));""";
    private const string BindInVisualBasic = """
        Function Bind(address As IntPtr) As Create
            Return Marshal.GetDelegateForFunctionPointer(Of Create)(NativeLibrary.GetExport(address, "CreateSymbolicLinkW"))
        End Function
        """;

    /// <summary>Declarations that are right for CreateSymbolicLinkW but for what is marked.</summary>
    public static TheoryData<string> Declarations =>
    [
        Right + "delegate bool {|SLNK1001:Create|}(string link, string target, int flags);",
        Right + "[return: {|SLNK1001:MarshalAs(UnmanagedType.Bool)|}] delegate bool Create(string link, string target, int flags);",
        Right + "delegate int {|SLNK1001:Create|}(string link, string target, int flags);",
        Right + "delegate void {|SLNK1001:Create|}(string link, string target, int flags);",
        Right + "[return: MarshalAs(UnmanagedType.I1)] delegate bool Create(string link, string target, int flags);",
        Right + "[return: MarshalAs(UnmanagedType.U1)] delegate bool Create(string link, string target, LinkFlags flags);",
        Right + "delegate byte Create(string link, string target, uint flags);",
        "[{|SLNK1002:UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode)|}] delegate byte Create(string link, string target, int flags);",
        "delegate byte {|SLNK1002:{|SLNK1004:Create|}|}(string link, string target, int flags);",
        "delegate byte {|SLNK1002:Create|}([MarshalAs(UnmanagedType.LPWStr)] string link, [MarshalAs(UnmanagedType.LPWStr)] string target, int flags);",
        "[{|SLNK1004:UnmanagedFunctionPointer(CallingConvention.Winapi, SetLastError = true)|}] delegate byte Create(string link, string target, int flags);",
        "[{|SLNK1004:UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode, SetLastError = true)|}] delegate byte Create(string link, [MarshalAs(UnmanagedType.LPStr)] string target, int flags);",
        Right + "delegate byte {|SLNK1006:Create|}(string link, string target);",
        Right + "delegate byte Create(string link, string target, long {|SLNK1006:flags|});",
        Right + "delegate byte Create(ref IntPtr {|SLNK1006:link|}, string target, int flags);",
        "[{|SLNK1007:UnmanagedFunctionPointer(CallingConvention.Cdecl, CharSet = CharSet.Unicode, SetLastError = true)|}] delegate byte Create(string link, string target, int flags);",
        Right + "delegate byte Create(string link, string target, Kind flags);\nenum Kind { File, {|SLNK1008:Directory|} = 2 }",
        Right + "delegate byte Create(string link, string target, Kind flags);\nenum Kind { File, Directory }",
        "[UnmanagedFunctionPointer(CallingConvention.StdCall, CharSet = CharSet.Auto, SetLastError = true)] delegate byte Create(string link, string target, int flags);",
    ];

    public static TheoryData<string> DeclarationsInVisualBasic =>
    [
        RightInVisualBasic + " Delegate Function {|SLNK1001:Create|}(link As String, target As String, flags As Integer) As Boolean",
        RightInVisualBasic + " Delegate Function Create(link As String, target As String, flags As Integer) As <{|SLNK1001:MarshalAs(UnmanagedType.Bool)|}> Boolean",
        RightInVisualBasic + " Delegate Function {|SLNK1001:Create|}(link As String, target As String, flags As Integer) As Integer",
        RightInVisualBasic + " Delegate Sub {|SLNK1001:Create|}(link As String, target As String, flags As Integer)",
        RightInVisualBasic + " Delegate Function Create(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean",
        RightInVisualBasic + " Delegate Function Create(link As String, target As String, flags As UInteger) As Byte",
        "<{|SLNK1002:UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode)|}> Delegate Function Create(link As String, target As String, flags As Integer) As Byte",
        "Delegate Function {|SLNK1002:{|SLNK1004:Create|}|}(link As String, target As String, flags As Integer) As Byte",
        "<{|SLNK1004:UnmanagedFunctionPointer(CallingConvention.Winapi, SetLastError:=True)|}> Delegate Function Create(link As String, target As String, flags As Integer) As Byte",
        RightInVisualBasic + " Delegate Function {|SLNK1006:Create|}(link As String, target As String) As Byte",
        RightInVisualBasic + " Delegate Function Create(link As String, target As String, {|SLNK1006:flags|} As Long) As Byte",
        RightInVisualBasic + " Delegate Function Create(link As String, target As String, flags As Kind) As Byte\nEnum Kind\n    File\n    {|SLNK1008:Directory|} = 2\nEnd Enum",
        RightInVisualBasic + " Delegate Function Create(link As String, target As String, flags As Kind) As Byte\nEnum Kind\n    File\n    Directory\nEnd Enum",
        "<{|SLNK1007:UnmanagedFunctionPointer(CallingConvention.Cdecl, CharSet:=CharSet.Unicode, SetLastError:=True)|}> Delegate Function Create(link As String, target As String, flags As Integer) As Byte",
    ];

    /// <summary>Ways from the export to a delegate that reads four bytes.</summary>
    public static TheoryData<string> Ways =>
    [
        """Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(NativeLibrary.GetExport(module, "CreateSymbolicLinkW"));""",
        """Create Bind(IntPtr module) => (Create)Marshal.GetDelegateForFunctionPointer(NativeLibrary.GetExport(module, "CreateSymbolicLinkW"), typeof(Create));""",
        """Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer(NativeLibrary.GetExport(module, "CreateSymbolicLinkW"), typeof(Create)) as Create;""",
        """Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(module, "CreateSymbolicLinkW"));""",
        """Create Bind(IntPtr module) { IntPtr address = GetProcAddress(module, "CreateSymbolicLinkW"); if (address == IntPtr.Zero) return null; return Marshal.GetDelegateForFunctionPointer<Create>(address); }""",
        """Create Bind(IntPtr module) { IntPtr address = IntPtr.Zero; address = GetProcAddress(module, "CreateSymbolicLinkW"); return Marshal.GetDelegateForFunctionPointer<Create>(address); }""",
        """Create Bind(IntPtr module) => NativeLibrary.TryGetExport(module, "CreateSymbolicLinkW", out var address) ? Marshal.GetDelegateForFunctionPointer<Create>(address) : null;""",
        """Create Bind(IntPtr module) { IntPtr address; return NativeLibrary.TryGetExport(module, "CreateSymbolicLinkW", out address) ? Marshal.GetDelegateForFunctionPointer<Create>(address) : null; }""",
        """static readonly IntPtr s_address = NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLinkW"); static readonly Create s_create = Marshal.GetDelegateForFunctionPointer<Create>(s_address);""",
        """IntPtr Address { get; } = GetProcAddress(LoadLibrary("kernel32"), "CreateSymbolicLinkW"); Create Bind() => Marshal.GetDelegateForFunctionPointer<Create>(Address);""",
        """static IntPtr Address => GetProcAddress(GetModule("KERNEL32.DLL"), "CreateSymbolicLinkW"); Create Bind() => Marshal.GetDelegateForFunctionPointer<Create>(Address);""",
        """static IntPtr Find() { return GetProcAddress(GetModule("KERNEL32.DLL"), "CreateSymbolicLinkW"); } Create Bind() => Marshal.GetDelegateForFunctionPointer<Create>(Find());""",
        """const string Export = "CreateSymbolicLinkW"; Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(module, Export));""",
        """static T Load<T>(string name) where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(GetProcAddress(GetModule("kernel32.dll"), name)); static readonly Create s_create = Load<Create>("CreateSymbolicLinkW");""",
        """static T Load<T>(string module, string name) => (T)(object)Marshal.GetDelegateForFunctionPointer(GetProcAddress(LoadLibrary(module), name), typeof(T)); void Bind() { var create = Load<Create>("kernel32.dll", "CreateSymbolicLinkW"); }""",
        """IntPtr _address; Links(IntPtr module) { _address = GetProcAddress(module, "CreateSymbolicLinkW"); } Create Bind() => Marshal.GetDelegateForFunctionPointer<Create>(_address);""",
        """IntPtr _address = default; Links(IntPtr module) { _address = GetProcAddress(module, "CreateSymbolicLinkW"); } Create Bind() => Marshal.GetDelegateForFunctionPointer<Create>(_address);""",
        """Create Bind(IntPtr module) { IntPtr? address = null; address ??= GetProcAddress(module, "CreateSymbolicLinkW"); return Marshal.GetDelegateForFunctionPointer<Create>((IntPtr)address); }""",
        """IntPtr? _address; Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(_address ??= GetProcAddress(module, "CreateSymbolicLinkW"));""",
        """static IntPtr? Find(IntPtr module) => GetProcAddress(module, "CreateSymbolicLinkW"); Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(Find(module) ?? throw new EntryPointNotFoundException());""",
        """static T Load<T>(IntPtr module, string name) where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(GetProcAddress(module, name)); void Bind(IntPtr module) { var create = Load<Create>(module, "CreateSymbolicLinkW"); }""",
    ];

    /// <summary>Delegates of which nobody can say that the function is called through them.</summary>
    public static TheoryData<string> Unknown =>
    [
        "",
        """Create Bind(IntPtr address) => Marshal.GetDelegateForFunctionPointer<Create>(address);""",
        """Create Bind(IntPtr module, string name) => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(module, name));""",
        """Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(module, "CreateHardLinkW"));""",
        """Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(module, "CreateSymbolicLink"));""",
        """Create Bind() => Marshal.GetDelegateForFunctionPointer<Create>(NativeLibrary.GetExport(NativeLibrary.Load("links.dll"), "CreateSymbolicLinkW"));""",
        """Create Bind(IntPtr module, bool two) { IntPtr address = GetProcAddress(module, "CreateSymbolicLinkW"); if (two) address = GetProcAddress(module, "CreateHardLinkW"); return Marshal.GetDelegateForFunctionPointer<Create>(address); }""",
        """static T Load<T>(string module, string name) => Marshal.GetDelegateForFunctionPointer<T>(GetProcAddress(LoadLibrary(module), name)); void Bind() { var create = Load<Create>("links.dll", "CreateSymbolicLinkW"); }""",
        """static T Load<T>(string module, string name) => Marshal.GetDelegateForFunctionPointer<T>(GetProcAddress(LoadLibrary(module), name)); void Bind() { var create = Load<Create>("kernel32.dll", "CreateHardLinkW"); }""",
        """Create Bind(IntPtr module, Type type) => (Create)Marshal.GetDelegateForFunctionPointer(GetProcAddress(module, "CreateSymbolicLinkW"), type);""",
        """static T Load<T>(string module, string name, string version) => Marshal.GetDelegateForFunctionPointer<T>(GetProcAddress(LoadLibrary(module + version), name)); void Bind() { var create = Load<Create>("kernel32.dll", "CreateSymbolicLinkW", "10"); }""",
        """Create Bind(IntPtr module) { foreach (IntPtr address in new[] { GetProcAddress(module, "CreateSymbolicLinkW") }) { return Marshal.GetDelegateForFunctionPointer<Create>(address); } return null; }""",
        """Create Bind(IntPtr module) { nint address = GetProcAddress(module, "CreateSymbolicLinkW"); address += 4; return Marshal.GetDelegateForFunctionPointer<Create>(address); }""",
        """Create Bind(IntPtr module) { IntPtr other = module; ref IntPtr address = ref other; other = GetProcAddress(module, "CreateSymbolicLinkW"); return Marshal.GetDelegateForFunctionPointer<Create>(address); }""",
        """Create Bind(IntPtr module, IntPtr? given) => Marshal.GetDelegateForFunctionPointer<Create>(given ?? GetProcAddress(module, "CreateSymbolicLinkW"));""",
        """static T Fake<T>(string name) where T : class => null; void Bind() { var create = Fake<Create>("CreateSymbolicLinkW"); }""",
        """internal IntPtr _address = GetProcAddress(IntPtr.Zero, "CreateSymbolicLinkW"); Create Bind() => Marshal.GetDelegateForFunctionPointer<Create>(_address);""",
        """IntPtr _address = GetProcAddress(IntPtr.Zero, "CreateSymbolicLinkW"); void Set(IntPtr other) => _address = other; Create Bind() => Marshal.GetDelegateForFunctionPointer<Create>(_address);""",
        """IntPtr _address = GetProcAddress(IntPtr.Zero, "CreateSymbolicLinkW"); static void Change(ref IntPtr address) { } Create Bind() { Change(ref _address); return Marshal.GetDelegateForFunctionPointer<Create>(_address); }""",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Declarations))]
    public Task Declaration_is_judged_for_the_export(string declaration) => VerifyAsync(declaration + "\n" + Bind);

    [Theory]
    [MemberData(nameof(DeclarationsInVisualBasic))]
    public Task Declaration_is_judged_for_the_export_in_Visual_Basic(string declaration) => VerifyVisualBasicAsync(declaration + "\n" + BindInVisualBasic);

    [Theory]
    [MemberData(nameof(Ways))]
    public Task Export_is_followed_to_the_delegate(string members) =>
        VerifyAsync(Right + "delegate bool {|SLNK1001:Create|}(string link, string target, int flags);\n" + members);

    [Theory]
    [InlineData("Return Marshal.GetDelegateForFunctionPointer(Of Create)(GetProcAddress(address, \"CreateSymbolicLinkW\"))")]
    [InlineData("Return DirectCast(Marshal.GetDelegateForFunctionPointer(GetProcAddress(address, \"CreateSymbolicLinkW\"), GetType(Create)), Create)")]
    [InlineData("Return CType(Marshal.GetDelegateForFunctionPointer(NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32\"), \"CreateSymbolicLinkW\"), GetType(Create)), Create)")]
    [InlineData("Dim found As IntPtr\nIf NativeLibrary.TryGetExport(address, \"CreateSymbolicLinkW\", found) Then Return Marshal.GetDelegateForFunctionPointer(Of Create)(found)\nReturn Nothing")]
    [InlineData("Return Marshal.GetDelegateForFunctionPointer(Of Create)((GetProcAddress((address), \"CreateSymbolicLinkW\")))")]
    [InlineData("Dim found As IntPtr = (Nothing)\nfound = GetProcAddress(address, \"CreateSymbolicLinkW\")\nReturn Marshal.GetDelegateForFunctionPointer(Of Create)(found)")]
    [InlineData("Dim found = GetProcAddress(address, \"CreateSymbolicLinkW\")\nReturn Marshal.GetDelegateForFunctionPointer(Of Create)(found)")]
    public Task Export_is_followed_to_the_delegate_in_Visual_Basic(string body) => VerifyVisualBasicAsync($$"""
        {{RightInVisualBasic}} Delegate Function {|SLNK1001:Create|}(link As String, target As String, flags As Integer) As Boolean
        Function Bind(address As IntPtr) As Create
            {{body}}
        End Function
        """);

    [Theory]
    [InlineData("Private Shared ReadOnly s_address As IntPtr = GetProcAddress(LoadLibrary(\"kernel32.dll\"), \"CreateSymbolicLinkW\")")]
    [InlineData("Private Shared ReadOnly Property s_address As IntPtr = GetProcAddress(LoadLibrary(\"kernel32.dll\"), \"CreateSymbolicLinkW\")")]
    [InlineData("Private s_address As IntPtr\nSub New()\n    s_address = GetProcAddress(LoadLibrary(\"kernel32.dll\"), \"CreateSymbolicLinkW\")\nEnd Sub")]
    [InlineData("Private Function s_address() As IntPtr\n    Return GetProcAddress(LoadLibrary(\"kernel32.dll\"), \"CreateSymbolicLinkW\")\nEnd Function")]
    public Task Export_is_followed_through_a_member_in_Visual_Basic(string member) => VerifyVisualBasicAsync($$"""
        {{RightInVisualBasic}} Delegate Function {|SLNK1001:Create|}(link As String, target As String, flags As Integer) As Boolean
        {{member}}
        Function Bind() As Create
            Return Marshal.GetDelegateForFunctionPointer(Of Create)(s_address)
        End Function
        """);

    [Theory]
    [MemberData(nameof(Unknown))]
    public Task Delegate_that_may_be_bound_to_something_else_is_silent(string members) =>
        VerifyAsync("delegate bool Create(string link, string target, int flags);\n" + members);

    [Fact]
    public Task Delegate_that_a_method_of_another_project_makes_is_silent()
    {
        var test = new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test { TestCode = DynamicSource.CSharp("""
            delegate bool Create(string link, string target, int flags);
            static readonly Create s_create = Loader.Load<Create>("kernel32.dll", "CreateSymbolicLinkW");
            """) };
        test.TestState.AdditionalProjects["Library"].Sources.Add("""
            using System.Runtime.InteropServices;

            public static class Loader
            {
                public static T Load<T>(string module, string name) => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(NativeLibrary.Load(module), name));
            }
            """);
        test.TestState.AdditionalProjectReferences.Add("Library");
        return RunAsync(test);
    }

    [Fact]
    public Task Methods_of_somebodys_own_type_of_the_same_name_are_silent() => RunAsync(new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test
    {
        TestCode = """
            using System;
            using Own.InteropServices;

            namespace Own.InteropServices
            {
                static class NativeLibrary
                {
                    public static IntPtr Load() => IntPtr.Zero;
                    public static IntPtr GetExport(string name) => IntPtr.Zero;
                    public static IntPtr GetExport(IntPtr module, string name) => IntPtr.Zero;
                }

                static class Marshal
                {
                    public static T GetDelegateForFunctionPointer<T>() => default;
                    public static T GetDelegateForFunctionPointer<T>(IntPtr address) => default;
                    public static Delegate GetDelegateForFunctionPointer(IntPtr address) => null;
                }
            }

            class Links
            {
                delegate bool Create(string link, string target, int flags);

                Create Bind() => Marshal.GetDelegateForFunctionPointer<Create>();
                Create BindByName() => Marshal.GetDelegateForFunctionPointer<Create>(NativeLibrary.GetExport("CreateSymbolicLinkW"));
                Delegate BindAny(IntPtr module) => Marshal.GetDelegateForFunctionPointer(NativeLibrary.GetExport(module, "CreateSymbolicLinkW"));
                bool IsThere() => NativeLibrary.GetExport(NativeLibrary.Load(), "CreateSymbolicLink") != IntPtr.Zero;
            }
            """,
    });

    [Fact]
    public Task Delegate_is_judged_for_each_export_that_it_is_bound_to() => VerifyAsync("""
        delegate byte {|SLNK1002:{|SLNK1002:{|SLNK1003:{|SLNK1004:Create|}|}|}|}(string link, string target, int flags);
        Create BindAnsi(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(module, "CreateSymbolicLinkA"));
        Create BindWide(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(module, "CreateSymbolicLinkW"));
        Create BindAgain(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(module, "CreateSymbolicLinkW"));
        """);

    [Fact]
    public Task Delegate_of_the_ANSI_export_is_reported() => VerifyAsync("""
        [{|SLNK1003:UnmanagedFunctionPointer(CallingConvention.Winapi, SetLastError = true)|}] delegate byte Create(string link, string target, int flags);
        Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(module, "CreateSymbolicLinkA"));
        """);

    [Fact]
    public Task Delegate_of_the_ANSI_export_is_reported_in_Visual_Basic() => VerifyVisualBasicAsync("""
        <{|SLNK1003:UnmanagedFunctionPointer(CallingConvention.Winapi, SetLastError:=True)|}> Delegate Function Create(link As String, target As String, flags As Integer) As Byte
        Function Bind(address As IntPtr) As Create
            Return Marshal.GetDelegateForFunctionPointer(Of Create)(GetProcAddress(address, "CreateSymbolicLinkA"))
        End Function
        """);

    [Fact]
    public Task Delegate_in_another_file_is_judged_there()
    {
        var test = new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test { TestCode = DynamicSource.CSharp(Bind) };
        test.TestState.Sources.Add("""
            [System.Runtime.InteropServices.UnmanagedFunctionPointer(System.Runtime.InteropServices.CallingConvention.Winapi, CharSet = System.Runtime.InteropServices.CharSet.Unicode, SetLastError = true)]
            delegate bool {|SLNK1001:Create|}(string link, string target, int flags);
            """);
        return RunAsync(test);
    }

    [Fact]
    public Task Message_names_the_delegate()
    {
        var test = new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test { TestCode = DynamicSource.CSharp(Right + "delegate bool {|#0:Create|}(string link, string target, int flags);\n" + Bind) };
        test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<DeclarationAnalyzer>.Diagnostic("SLNK1001").WithLocation(0).WithMessage(
            "'Create' reads four bytes, but CreateSymbolicLinkW returns a BOOLEAN of one byte, so failure can be taken for success"));
        return RunAsync(test);
    }

    [Fact]
    public Task Boolean_without_runtime_marshalling_is_one_byte() => RunAsync(new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test
    {
        TestCode = """
            using System;
            using System.Runtime.InteropServices;
            [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

            delegate bool Create(nint link, nint target, int flags);

            class Links
            {
                Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(NativeLibrary.GetExport(module, "CreateSymbolicLinkW"));
            }
            """,
    });

    private static Task VerifyAsync(string members) => RunAsync(new CSharpAnalyzerVerifier<DeclarationAnalyzer>.Test { TestCode = DynamicSource.CSharp(members) });

    private static Task VerifyVisualBasicAsync(string members) => RunAsync(new VisualBasicAnalyzerVerifier<DeclarationAnalyzer>.Test { TestCode = DynamicSource.VisualBasic(members) });

    private static Task RunAsync(AnalyzerTest test) => test.RunAsync(Cancellation);
}
