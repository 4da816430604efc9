using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.CodeFixes.Errors;
using SymLinkAnalyzers.CodeFixes.Flags;
using SymLinkAnalyzers.CodeFixes.ManagedCalls;
using SymLinkAnalyzers.CodeFixes.Providers;
using SymLinkAnalyzers.CodeFixes.Results;
using SymLinkAnalyzers.Testing;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes;

/// <summary>Delegates and function pointers that are bound to an export, the look-up of its name, and the calls through them.</summary>
public sealed class DynamicBindingTests
{
    private const string Attribute = "[UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode, SetLastError = true)]";
    private const string Delegate = Attribute + """

        [return: MarshalAs(UnmanagedType.I1)]
        public delegate bool Create(string link, string target, int flags);

        """;

    private const string Bind = """

        static Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(module, "CreateSymbolicLinkW"));
        """;

    private const string VisualBasicBind = """

        Shared Function Bind(address As IntPtr) As Create
            Return Marshal.GetDelegateForFunctionPointer(Of Create)(GetProcAddress(address, "CreateSymbolicLinkW"))
        End Function
        """;

    [Theory]
    [InlineData(
        "NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), [|\"CreateSymbolicLink\"|]);",
        "NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), \"CreateSymbolicLinkW\");")]
    [InlineData(
        "bool isThere = GetProcAddress(LoadLibrary(\"kernel32\"), /* since Vista */ [|\"CreateSymbolicLink\"|]) != IntPtr.Zero;",
        "bool isThere = GetProcAddress(LoadLibrary(\"kernel32\"), /* since Vista */ \"CreateSymbolicLinkW\") != IntPtr.Zero;")]
    [InlineData(
        "NativeLibrary.GetExport(NativeLibrary.Load([|\"user32.dll\"|]), \"CreateSymbolicLinkW\");",
        "NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), \"CreateSymbolicLinkW\");")]
    [InlineData(
        "var create = (delegate* unmanaged<byte*, byte*, uint, byte>)NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), [|\"CreateSymbolicLink\"|]);",
        "var create = (delegate* unmanaged<byte*, byte*, uint, byte>)NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), \"CreateSymbolicLinkA\");")]
    [InlineData(
        "var create = (delegate* unmanaged<char*, char*, uint, byte>)NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), [|\"CreateSymbolicLink\"|]);",
        "var create = (delegate* unmanaged<char*, char*, uint, byte>)NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), \"CreateSymbolicLinkW\");")]
    [InlineData(
        "IntPtr address = NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), [|\"CreateSymbolicLink\"|]); var create = Marshal.GetDelegateForFunctionPointer<Create>(address);",
        "IntPtr address = NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), \"CreateSymbolicLinkW\"); var create = Marshal.GetDelegateForFunctionPointer<Create>(address);")]
    public Task Name_is_corrected(string body, string fixedBody) =>
        VerifyAsync<DeclarationAnalyzer>("SLNK1005", nameof(CorrectLookup), Delegate + Method(body), Delegate + Method(fixedBody));

    [Fact]
    public Task Name_in_a_constant_is_left_alone() =>
        VerifyAsync<DeclarationAnalyzer>("SLNK1005", nameof(CorrectLookup), Method("const string name = \"CreateSymbolicLink\"; NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), [|name|]);"), null);

    [Fact]
    public Task Name_is_corrected_in_Visual_Basic() => VerifyVisualBasicAsync<DeclarationAnalyzer>(
        "SLNK1005",
        nameof(CorrectLookup),
        "Dim address As IntPtr = NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), [|\"CreateSymbolicLink\"|])",
        "Dim address As IntPtr = NativeLibrary.GetExport(NativeLibrary.Load(\"kernel32.dll\"), \"CreateSymbolicLinkW\")");

    [Theory]
    [InlineData("SLNK1001", nameof(CorrectReturnWidth),
        Attribute + "\npublic delegate bool [|Create|](string link, string target, int flags);",
        Attribute + "\n[return: MarshalAs(UnmanagedType.I1)]\npublic delegate bool Create(string link, string target, int flags);")]
    [InlineData("SLNK1001", nameof(CorrectReturnWidth),
        Attribute + "\n[return: [|MarshalAs(UnmanagedType.Bool)|]]\npublic delegate bool Create(string link, string target, int flags);",
        Attribute + "\n[return: MarshalAs(UnmanagedType.I1)]\npublic delegate bool Create(string link, string target, int flags);")]
    [InlineData("SLNK1001", nameof(CorrectReturnWidth),
        "// as kernel32 has it\npublic delegate bool [|Create|]([MarshalAs(UnmanagedType.LPWStr)] string link, [MarshalAs(UnmanagedType.LPWStr)] string target, int flags);",
        "// as kernel32 has it\n[return: MarshalAs(UnmanagedType.I1)]\npublic delegate bool Create([MarshalAs(UnmanagedType.LPWStr)] string link, [MarshalAs(UnmanagedType.LPWStr)] string target, int flags);")]
    [InlineData("SLNK1002", nameof(CaptureLastError),
        "[[|UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode)|]]\npublic delegate byte Create(string link, string target, int flags);",
        "[UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode, SetLastError = true)]\npublic delegate byte Create(string link, string target, int flags);")]
    [InlineData("SLNK1002", nameof(CaptureLastError),
        "public delegate byte [|Create|]([MarshalAs(UnmanagedType.LPWStr)] string link, [MarshalAs(UnmanagedType.LPWStr)] string target, int flags);",
        "[UnmanagedFunctionPointer(CallingConvention.Winapi, SetLastError = true)]\npublic delegate byte Create([MarshalAs(UnmanagedType.LPWStr)] string link, [MarshalAs(UnmanagedType.LPWStr)] string target, int flags);")]
    [InlineData("SLNK1004", nameof(MarshalAsUnicode),
        "[[|UnmanagedFunctionPointer(CallingConvention.StdCall, SetLastError = true)|]]\npublic delegate byte Create(string link, string target, int flags);",
        "[UnmanagedFunctionPointer(CallingConvention.StdCall, CharSet = CharSet.Unicode, SetLastError = true)]\npublic delegate byte Create(string link, string target, int flags);")]
    [InlineData("SLNK1004", nameof(MarshalAsUnicode),
        "public delegate byte [|Create|](string link, [MarshalAs(UnmanagedType.LPStr)] string target, int flags);",
        "[UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode)]\npublic delegate byte Create(string link, [MarshalAs(UnmanagedType.LPWStr)] string target, int flags);")]
    [InlineData("SLNK1007", nameof(UseStandardCallingConvention),
        "[[|UnmanagedFunctionPointer(CallingConvention.Cdecl, CharSet = CharSet.Unicode, SetLastError = true)|]]\npublic delegate byte Create(string link, string target, int flags);",
        "[UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode, SetLastError = true)]\npublic delegate byte Create(string link, string target, int flags);")]
    [InlineData("SLNK1008", nameof(CorrectFlagConstant),
        Attribute + "\npublic delegate byte Create(string link, string target, Kind flags);\n\npublic enum Kind { File, [|Directory|] = 2 }",
        Attribute + "\npublic delegate byte Create(string link, string target, Kind flags);\n\npublic enum Kind { File, Directory = 1 }")]
    [InlineData("SLNK1001", nameof(CorrectDeclaration),
        "public delegate bool [|Create|](string link, string target, int flags);",
        "[UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode, SetLastError = true)]\n[return: MarshalAs(UnmanagedType.I1)]\npublic delegate bool Create(string link, string target, int flags);")]
    public Task Delegate_is_corrected(string id, string key, string declaration, string fixedDeclaration) =>
        VerifyAsync<DeclarationAnalyzer>(id, key, declaration + Bind, fixedDeclaration + Bind);

    [Theory]
    [InlineData("SLNK1001", nameof(CorrectReturnWidth), Attribute + "\npublic delegate int [|Create|](string link, string target, int flags);")]
    [InlineData("SLNK1001", nameof(CorrectReturnWidth), Attribute + "\npublic delegate void [|Create|](string link, string target, int flags);")]
    [InlineData("SLNK1006", nameof(CorrectSignature), Attribute + "\npublic delegate byte Create(string link, string target, long [|flags|]);")]
    public Task Delegate_whose_types_would_change_is_left_alone(string id, string key, string declaration) =>
        VerifyAsync<DeclarationAnalyzer>(id, key, declaration + Bind, null);

    [Fact]
    public Task Look_up_changes_with_the_strings_of_the_delegate() => VerifyAsync<DeclarationAnalyzer>(
        "SLNK1003",
        nameof(MarshalAsUnicode),
        """
        [[|UnmanagedFunctionPointer(CallingConvention.Winapi, SetLastError = true)|]]
        public delegate byte Create(string link, string target, int flags);

        static Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(module, "CreateSymbolicLinkA"));
        """,
        """
        [UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode, SetLastError = true)]
        public delegate byte Create(string link, string target, int flags);

        static Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(module, "CreateSymbolicLinkW"));
        """);

    [Fact]
    public Task Look_up_changes_with_the_strings_of_the_delegate_in_Visual_Basic() => VerifyVisualBasicAsync<DeclarationAnalyzer>(
        "SLNK1003",
        nameof(MarshalAsUnicode),
        "<[|UnmanagedFunctionPointer(CallingConvention.Winapi, SetLastError:=True)|]>\nPublic Delegate Function Create(link As String, target As String, flags As Integer) As Byte" + VisualBasicBind.Replace("LinkW", "LinkA", StringComparison.Ordinal),
        "<UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode, SetLastError:=True)>\nPublic Delegate Function Create(link As String, target As String, flags As Integer) As Byte" + VisualBasicBind,
        isMember: true);

    [Fact]
    public Task Delegate_that_is_looked_up_by_a_constant_keeps_its_strings() => VerifyAsync<DeclarationAnalyzer>(
        "SLNK1003",
        nameof(MarshalAsUnicode),
        """
        const string Export = "CreateSymbolicLinkA";

        [[|UnmanagedFunctionPointer(CallingConvention.Winapi, SetLastError = true)|]]
        public delegate byte Create(string link, string target, int flags);

        static Create Bind(IntPtr module) => Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(module, Export));
        """,
        null);

    [Theory]
    [InlineData("SLNK1001", nameof(CorrectReturnWidth),
        "<UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode, SetLastError:=True)>\nPublic Delegate Function [|Create|](link As String, target As String, flags As Integer) As Boolean",
        "<UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode, SetLastError:=True)>\nPublic Delegate Function Create(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean")]
    [InlineData("SLNK1001", nameof(CorrectReturnWidth),
        "<UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode, SetLastError:=True)>\nPublic Delegate Function Create(link As String, target As String, flags As Integer) As <[|MarshalAs(UnmanagedType.Bool)|]> Boolean",
        "<UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode, SetLastError:=True)>\nPublic Delegate Function Create(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean")]
    [InlineData("SLNK1002", nameof(CaptureLastError),
        "<[|UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode)|]>\nPublic Delegate Function Create(link As String, target As String, flags As Integer) As Byte",
        "<UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode, SetLastError:=True)>\nPublic Delegate Function Create(link As String, target As String, flags As Integer) As Byte")]
    [InlineData("SLNK1004", nameof(MarshalAsUnicode),
        "Public Delegate Function [|Create|](link As String, target As String, flags As Integer) As Byte",
        "<UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode)>\nPublic Delegate Function Create(link As String, target As String, flags As Integer) As Byte")]
    [InlineData("SLNK1008", nameof(CorrectFlagConstant),
        "<UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode, SetLastError:=True)>\nPublic Delegate Function Create(link As String, target As String, flags As Kind) As Byte\n\nPublic Enum Kind\n    File\n    [|Directory|] = 2\nEnd Enum",
        "<UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode, SetLastError:=True)>\nPublic Delegate Function Create(link As String, target As String, flags As Kind) As Byte\n\nPublic Enum Kind\n    File\n    Directory = 1\nEnd Enum")]
    [InlineData("SLNK1007", nameof(UseStandardCallingConvention),
        "<[|UnmanagedFunctionPointer(CallingConvention.Cdecl, CharSet:=CharSet.Unicode, SetLastError:=True)|]>\nPublic Delegate Function Create(link As String, target As String, flags As Integer) As Byte",
        "<UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet:=CharSet.Unicode, SetLastError:=True)>\nPublic Delegate Function Create(link As String, target As String, flags As Integer) As Byte")]
    public Task Delegate_is_corrected_in_Visual_Basic(string id, string key, string declaration, string fixedDeclaration) =>
        VerifyVisualBasicAsync<DeclarationAnalyzer>(id, key, declaration + VisualBasicBind, fixedDeclaration + VisualBasicBind, isMember: true);

    [Theory]
    [InlineData("SLNK1001",
        "var create = [|(delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(module, \"CreateSymbolicLinkW\")|]; bool ok = create(null, null, 2) != 0;",
        "var create = (delegate* unmanaged<char*, char*, uint, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\"); bool ok = create(null, null, 2) != 0;")]
    [InlineData("SLNK1001",
        "delegate* unmanaged<char*, char*, uint, int> create = [|(delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(module, \"CreateSymbolicLinkW\")|]; int ok = create(null, null, 2);",
        "delegate* unmanaged<char*, char*, uint, byte> create = (delegate* unmanaged<char*, char*, uint, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\"); int ok = create(null, null, 2);")]
    [InlineData("SLNK1001",
        "var create = [|(delegate* unmanaged<char*, char*, uint, bool>)GetProcAddress(module, \"CreateSymbolicLinkW\")|]; if (!create(null, null, 2)) return; bool ok = create(null, null, 3);",
        "var create = (delegate* unmanaged<char*, char*, uint, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\"); if (!(create(null, null, 2) != 0)) return; bool ok = create(null, null, 3) != 0;")]
    [InlineData("SLNK1001",
        "var create = [|(delegate* unmanaged<char*, char*, uint, bool>)GetProcAddress(module, \"CreateSymbolicLinkW\")|]; create(null, null, 2);",
        "var create = (delegate* unmanaged<char*, char*, uint, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\"); create(null, null, 2);")]
    [InlineData("SLNK1001",
        "([|(delegate* unmanaged<char*, char*, uint, bool>)GetProcAddress(module, \"CreateSymbolicLinkW\")|])(null, null, 2);",
        "((delegate* unmanaged<char*, char*, uint, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\"))(null, null, 2);")]
    [InlineData("SLNK1001",
        "if (([|(delegate* unmanaged<char*, char*, uint, uint>)GetProcAddress(module, \"CreateSymbolicLinkW\")|])(null, null, 2) == 0) return;",
        "if (((delegate* unmanaged<char*, char*, uint, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\"))(null, null, 2) == 0) return;")]
    [InlineData("SLNK1007",
        "delegate* unmanaged[Cdecl]<char*, char*, uint, byte> create = [|(delegate* unmanaged[Cdecl]<char*, char*, uint, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\")|]; create(null, null, 2);",
        "delegate* unmanaged<char*, char*, uint, byte> create = (delegate* unmanaged<char*, char*, uint, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\"); create(null, null, 2);")]
    [InlineData("SLNK1007",
        "var create = [|(delegate* unmanaged[Cdecl, SuppressGCTransition]<char*, char*, uint, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\")|];",
        "var create = (delegate* unmanaged[SuppressGCTransition]<char*, char*, uint, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\");")]
    public Task Function_pointer_is_corrected(string id, string body, string fixedBody) =>
        VerifyAsync<DeclarationAnalyzer>(id, nameof(CorrectFunctionPointer), Method(body), Method(fixedBody));

    [Fact]
    public Task Flags_of_a_function_pointer_are_corrected() => VerifyAsync<DeclarationAnalyzer>(
        "SLNK1008",
        nameof(CorrectFlagConstant),
        "enum Kind { File, [|Directory|] = 2 }\n\n" + Method("var create = (delegate* unmanaged<char*, char*, Kind, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\");"),
        "enum Kind { File, Directory = 1 }\n\n" + Method("var create = (delegate* unmanaged<char*, char*, Kind, byte>)GetProcAddress(module, \"CreateSymbolicLinkW\");"));

    [Fact]
    public Task Field_of_a_function_pointer_is_corrected_with_it() => VerifyAsync<DeclarationAnalyzer>(
        "SLNK1001",
        nameof(CorrectFunctionPointer),
        """
        static readonly delegate* unmanaged<char*, char*, uint, int> s_create =
            [|(delegate* unmanaged<char*, char*, uint, int>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLinkW")|];

        static bool Link(char* link, char* target) => s_create != null && s_create(link, target, 2) != 0;
        """,
        """
        static readonly delegate* unmanaged<char*, char*, uint, byte> s_create =
            (delegate* unmanaged<char*, char*, uint, byte>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLinkW");

        static bool Link(char* link, char* target) => s_create != null && s_create(link, target, 2) != 0;
        """);

    [Fact]
    public Task Property_of_a_function_pointer_is_corrected_with_it() => VerifyAsync<DeclarationAnalyzer>(
        "SLNK1001",
        nameof(CorrectFunctionPointer),
        """
        static delegate* unmanaged<char*, char*, uint, int> Create { get; } =
            [|(delegate* unmanaged<char*, char*, uint, int>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLinkW")|];

        static bool Link(char* link, char* target) => Links.Create(link, target, 2) != 0;
        """,
        """
        static delegate* unmanaged<char*, char*, uint, byte> Create { get; } =
            (delegate* unmanaged<char*, char*, uint, byte>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLinkW");

        static bool Link(char* link, char* target) => Links.Create(link, target, 2) != 0;
        """);

    [Fact]
    public Task Field_that_a_constructor_sets_is_corrected_with_it() => VerifyAsync<DeclarationAnalyzer>(
        "SLNK1001",
        nameof(CorrectFunctionPointer),
        """
        /// <summary>Makes a link.</summary>
        private readonly delegate* unmanaged<char*, char*, uint, bool> _create;

        Links()
        {
            _create = [|(delegate* unmanaged<char*, char*, uint, bool>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLinkW")|];
        }

        /// <summary>Calls <see cref="_create"/>.</summary>
        bool Link(char* link, char* target) => this._create(link, target, 2);

        string Name => nameof(_create);
        """,
        """
        /// <summary>Makes a link.</summary>
        private readonly delegate* unmanaged<char*, char*, uint, byte> _create;

        Links()
        {
            _create = (delegate* unmanaged<char*, char*, uint, byte>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLinkW");
        }

        /// <summary>Calls <see cref="_create"/>.</summary>
        bool Link(char* link, char* target) => this._create(link, target, 2) != 0;

        string Name => nameof(_create);
        """);

    [Fact]
    public Task Function_pointer_of_a_named_type_is_left_alone()
    {
        string source = DynamicSource.CSharp(Method("var create = {|SLNK1001:(Create)GetProcAddress(module, \"CreateSymbolicLinkW\")|};"))
            .Replace("using System.Text;", "using System.Text;\nusing unsafe Create = delegate* unmanaged<char*, char*, uint, int>;", StringComparison.Ordinal);
        var test = new CSharpCodeFixVerifier<DeclarationAnalyzer, SymLinkCodeFixProvider>.Test { TestCode = source };
        return RunAsync(test, new DeclarationAnalyzer(), "SLNK1001", nameof(CorrectFunctionPointer), null);
    }

    [Theory]
    [InlineData("var create = [|(delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(module, \"CreateSymbolicLinkW\")|]; var ok = create(null, null, 2); ok = -1;")]
    [InlineData("var create = [|(delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(module, \"CreateSymbolicLinkW\")|]; delegate* unmanaged<char*, char*, uint, int> other = create;")]
    [InlineData("delegate* unmanaged<char*, char*, uint, int> create = null; if (module == IntPtr.Zero) create = (delegate* unmanaged<char*, char*, uint, int>)module; create = [|(delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(module, \"CreateSymbolicLinkW\")|];")]
    [InlineData("var create = [|(delegate* unmanaged<char*, char*, uint, void>)GetProcAddress(module, \"CreateSymbolicLinkW\")|];")]
    [InlineData("delegate* unmanaged<char*, char*, uint, int> create = [|(delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(module, \"CreateSymbolicLinkW\")|], other = null;")]
    [InlineData("var made = ([|(delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(module, \"CreateSymbolicLinkW\")|])(null, null, 2); made = -1;")]
    [InlineData("void* create = [|(delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(module, \"CreateSymbolicLinkW\")|];")]
    [InlineData("var create = new[] { [|(delegate* unmanaged<char*, char*, uint, int>)GetProcAddress(module, \"CreateSymbolicLinkW\")|] };")]
    public Task Function_pointer_that_goes_elsewhere_is_left_alone(string body) =>
        VerifyAsync<DeclarationAnalyzer>("SLNK1001", nameof(CorrectFunctionPointer), Method(body), null);

    [Theory]
    [InlineData("SLNK2001", nameof(CallSymLink), "[|s_create(link, target, 2)|];", "SymLink.CreateFile(link, target);")]
    [InlineData("SLNK2001", nameof(CallSymLink), "[|s_create.Invoke(link, target, 3)|];", "SymLink.CreateDirectory(link, target);")]
    [InlineData("SLNK2001", nameof(CallFrameworkApi), "[|s_create(link, target, 3)|];", "Directory.CreateSymbolicLink(link, target);")]
    [InlineData("SLNK2001", nameof(ThrowWin32Exception), "[|s_create(link, target, 2)|];", "if (!s_create(link, target, 2))\n    {\n        throw new Win32Exception(Marshal.GetLastWin32Error());\n    }")]
    [InlineData("SLNK3001", nameof(AddUnprivilegedFlag), "if (!s_create(link, target, [|1|])) throw new Win32Exception();", "if (!s_create(link, target, 1 | 2)) throw new Win32Exception();")]
    [InlineData("SLNK3003", nameof(CorrectDirectoryFlag), "if (!s_create(link, Environment.CurrentDirectory, [|2|])) throw new Win32Exception();", "if (!s_create(link, Environment.CurrentDirectory, 2 | 1)) throw new Win32Exception();")]
    [InlineData("SLNK2006", nameof(CaptureLastErrorAtImport), "if (!s_create(link, target, 2)) throw new Win32Exception(Marshal.GetLastWin32Error());", null)]
    public Task Call_through_a_delegate_is_repaired(string id, string key, string body, string? fixedBody)
    {
        const string Field = """
            static readonly Create s_create = Marshal.GetDelegateForFunctionPointer<Create>(NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLinkW"));
            """;
        return VerifyAsync<CallAnalyzer>(id, key, Delegate + Field + Link(body), fixedBody is null ? null : Delegate + Field + Link(fixedBody));
    }

    [Theory]
    [InlineData(nameof(CallSymLink))]
    [InlineData(nameof(CallFrameworkApi))]
    [InlineData(nameof(ThrowWin32Exception))]
    public Task Call_that_is_made_only_where_there_is_a_delegate_is_left_alone(string key) => VerifyAsync<CallAnalyzer>(
        "SLNK2001",
        key,
        Delegate + """static readonly Create s_create = Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(LoadLibrary("kernel32"), "CreateSymbolicLinkW"));""" + Link("s_create?[|.Invoke(link, target, 2)|];"),
        null);

    [Theory]
    [InlineData(nameof(CallSymLink))]
    [InlineData(nameof(CallFrameworkApi))]
    public Task Local_that_would_stay_behind_is_called_on(string key) => VerifyAsync<CallAnalyzer>(
        "SLNK2001",
        key,
        Delegate + Link("""var create = Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(LoadLibrary("kernel32"), "CreateSymbolicLinkW")); [|create(link, target, 2)|];"""),
        null);

    [Fact]
    public Task SetLastError_is_set_at_the_delegate() => VerifyAsync<CallAnalyzer>(
        "SLNK2006",
        nameof(CaptureLastErrorAtImport),
        """
        [UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode)]
        public delegate byte Create(string link, string target, int flags);

        static readonly Create s_create = Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(LoadLibrary("kernel32"), "CreateSymbolicLinkW"));
        """ + Link("if (s_create(link, target, 2) == 0) throw [|new Win32Exception()|];"),
        """
        [UnmanagedFunctionPointer(CallingConvention.Winapi, CharSet = CharSet.Unicode, SetLastError = true)]
        public delegate byte Create(string link, string target, int flags);

        static readonly Create s_create = Marshal.GetDelegateForFunctionPointer<Create>(GetProcAddress(LoadLibrary("kernel32"), "CreateSymbolicLinkW"));
        """ + Link("if (s_create(link, target, 2) == 0) throw new Win32Exception();"));

    [Theory]
    [InlineData("SLNK2001", nameof(ThrowWin32Exception),
        "{ [|s_create(l, t, 2)|]; }",
        "{ if (s_create(l, t, 2) == 0) { throw new Win32Exception(Marshal.GetLastSystemError()); } }")]
    [InlineData("SLNK2006", nameof(ReadSystemError),
        "{ if (s_create(l, t, 2) == 0) throw new Win32Exception([|Marshal.GetLastWin32Error()|]); }",
        "{ if (s_create(l, t, 2) == 0) throw new Win32Exception(Marshal.GetLastSystemError()); }")]
    [InlineData("SLNK2006", nameof(ReadSystemError),
        "{ if (s_create(l, t, 2) == 0) throw [|new Win32Exception()|]; }",
        "{ if (s_create(l, t, 2) == 0) throw new Win32Exception(Marshal.GetLastSystemError()); }")]
    [InlineData("SLNK2006", nameof(ReadSystemError),
        "{ Declared(link, target, 2); if (s_create(l, t, 2) == 0) throw new Win32Exception([|Marshal.GetLastWin32Error()|]); [DllImport(\"kernel32.dll\", EntryPoint = \"CreateSymbolicLinkW\", CharSet = CharSet.Unicode)] static extern byte Declared(string link, string target, int flags); }",
        "{ Declared(link, target, 2); if (s_create(l, t, 2) == 0) throw new Win32Exception(Marshal.GetLastSystemError()); [DllImport(\"kernel32.dll\", EntryPoint = \"CreateSymbolicLinkW\", CharSet = CharSet.Unicode)] static extern byte Declared(string link, string target, int flags); }")]
    [InlineData("SLNK2006", nameof(ReadSystemError), "{ byte made = s_create(l, t, 2); Console.WriteLine(); if (made == 0) throw new Win32Exception([|Marshal.GetLastWin32Error()|]); }", null)]
    [InlineData("SLNK3001", nameof(AddUnprivilegedFlag),
        "{ if (s_create(l, t, [|1|]) == 0) throw new Win32Exception(Marshal.GetLastSystemError()); }",
        "{ if (s_create(l, t, 1 | 2) == 0) throw new Win32Exception(Marshal.GetLastSystemError()); }")]
    [InlineData("SLNK2010", nameof(CompareWithZero),
        "{ if ([|s_create(l, t, 2) == 1|]) return; }",
        "{ if (s_create(l, t, 2) != 0) return; }")]
    [InlineData("SLNK2001", nameof(CallSymLink), "{ [|s_create(l, t, 2)|]; }", null)]
    [InlineData("SLNK2006", nameof(CaptureLastErrorAtImport), "{ if (s_create(l, t, 2) == 0) throw [|new Win32Exception()|]; }", null)]
    public Task Call_through_a_function_pointer_is_repaired(string id, string key, string block, string? fixedBlock)
    {
        const string Field = """
            static readonly delegate* unmanaged<char*, char*, uint, byte> s_create = (delegate* unmanaged<char*, char*, uint, byte>)NativeLibrary.GetExport(NativeLibrary.Load("kernel32.dll"), "CreateSymbolicLinkW");
            """;
        return VerifyAsync<CallAnalyzer>(id, key, Field + Link("fixed (char* l = link, t = target) " + block), fixedBlock is null ? null : Field + Link("fixed (char* l = link, t = target) " + fixedBlock));
    }

    private static string Method(string body) => $$"""
        void M(IntPtr module)
        {
            {{body}}
        }
        """;

    private static string Link(string body) => "\n\n" + $$"""
        void Link(string link, string target)
        {
            {{body}}
        }
        """;

    private static Task VerifyAsync<TAnalyzer>(string id, string key, string members, string? fixedMembers)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpCodeFixVerifier<TAnalyzer, SymLinkCodeFixProvider>.Test { TestCode = Source(members) };
        return RunAsync(test, new TAnalyzer(), id, key, fixedMembers is null ? null : Source(fixedMembers));
    }

    private static Task VerifyVisualBasicAsync<TAnalyzer>(string id, string key, string text, string fixedText, bool isMember = false)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new VisualBasicCodeFixVerifier<TAnalyzer, SymLinkCodeFixProvider>.Test { TestCode = VisualBasicSource(text) };
        return RunAsync(test, new TAnalyzer(), id, key, VisualBasicSource(fixedText));

        string VisualBasicSource(string source) => DynamicSource.VisualBasic(isMember ? source : "Sub M()\n    " + source + "\nEnd Sub");
    }

    /// <summary>The usings that a fix might add are there, so that they do not matter.</summary>
    private static string Source(string members) => DynamicSource.CSharp(members)
        .Replace("using System.ComponentModel;\n", "using System.ComponentModel;\nusing System.IO;\n", StringComparison.Ordinal)
        .Replace("using System.Text;\n", "using System.Text;\nusing SymLinks;\n", StringComparison.Ordinal);

    private static Task RunAsync(CodeFixTest test, DiagnosticAnalyzer analyzer, string id, string key, string? fixedSource)
    {
        test.CodeActionEquivalenceKey = key;
        test.DefaultDiagnosticId = id;
        test.DisabledDiagnostics.AddRange(OtherRules.Of(analyzer, id));
        test.TestState.AdditionalReferences.Add(SymLinksReference.Newest);
        if (fixedSource is null)
        {
            test.FixedState.InheritanceMode = StateInheritanceMode.AutoInheritAll;
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        }
        else
        {
            test.FixedCode = fixedSource;
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
