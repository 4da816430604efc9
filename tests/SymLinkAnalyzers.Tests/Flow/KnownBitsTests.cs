using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Tests.Calls;
using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Flow;

/// <summary>What is known of the flags that the last call of a body passes: each of the low bits 1, 0 or ? for unknown.</summary>
public sealed class KnownBitsTests
{
    [Theory]
    [InlineData("Create(a, b, 3);", "0011")]
    [InlineData("Create(a, b, 1 | 2);", "0011")]
    [InlineData("Create(a, b, ~1);", "1110")]
    [InlineData("Create(a, b, directory ? 1 : 0);", "000?")]
    [InlineData("Create(a, b, (directory ? 1 : 0) | 2);", "001?")]
    [InlineData("Create(a, b, (directory ? 1 : 0) + 2);", "001?")]
    [InlineData("Create(a, b, given);", "????")]
    [InlineData("Create(a, b, given & 1);", "000?")]
    [InlineData("Create(a, b, given | 2);", "??1?")]
    [InlineData("Create(a, b, given & ~2);", "??0?")]
    [InlineData("Create(a, b, s_field);", "????")]
    [InlineData("Create(a, b, Compute());", "????")]
    [InlineData("Create(a, b, number switch { 0 => 1, 1 => 3, _ => throw null });", "00?1")]
    [InlineData("Create(a, b, (int)Flags.Directory);", "0001")]
    [InlineData("Create(a, b, (int)default(Flags));", "0000")]
    [InlineData("Create(a, b, maybe ?? 2);", "????")]
    [InlineData("int? m = 1; Create(a, b, m ?? 2);", "00??")]
    [InlineData("Create(a, b, (byte)(given | 256));", "????")]
    [InlineData("Create(a, b, number switch { 0 when directory => 1, 1 when (given = 2) == 2 => 3, _ => 1 });", "00?1")]
    [InlineData("Create(a, b, (byte?)maybe ?? 2);", "????")]
    [InlineData("int? m = given; Create(a, b, (byte)m);", "????")]
    [InlineData("int? m = default; Create(a, b, m ?? 2);", "????")]
    [InlineData("int? m = 1; Create(a, b, m.Value);", "0001")]
    [InlineData("int? m = 1; Create(a, b, m.GetValueOrDefault());", "0001")]
    [InlineData("int? m = 1; m |= maybe; Create(a, b, m.GetValueOrDefault());", "????")]
    [InlineData("int f = 1; Create(a, b, -f);", "????")]
    [InlineData("double d = 1; Create(a, b, (int)(d + 2));", "????")]
    public Task Bits_of_an_expression(string body, string expected) => VerifyAsync(body, expected);

    [Theory]
    [InlineData("int f = 1; Create(a, b, f);", "0001")]
    [InlineData("int f; if (directory) f = 1; else f = 0; Create(a, b, f);", "000?")]
    [InlineData("int f = 2; if (directory) f |= 1; Create(a, b, f);", "001?")]
    [InlineData("int f = 3; f &= ~2; Create(a, b, f);", "0001")]
    [InlineData("int f = 3; f ^= 1; Create(a, b, f);", "0010")]
    [InlineData("int f = 0; f++; Create(a, b, f);", "????")]
    [InlineData("int f = 0; while (directory) { Create(a, b, f); f |= 2; }", "00?0")]
    [InlineData("int f = 2; for (int i = 0; i < 3; i++) { f ^= 1; } Create(a, b, f);", "001?")]
    [InlineData("int f = 0; Set(ref f); Create(a, b, f);", "????")]
    [InlineData("int f = 0; Get(out f); Create(a, b, f);", "????")]
    [InlineData("int f = 0; unsafe { int* p = &f; *p = 2; } Create(a, b, f);", "????")]
    [InlineData("int f = 0; ref int r = ref f; r = 2; Create(a, b, f);", "????")]
    [InlineData("int f = 0; System.Action change = () => f = 2; change(); Create(a, b, f);", "????")]
    [InlineData("int f = 0; void Change() => f = 2; Change(); Create(a, b, f);", "????")]
    [InlineData("int f = 0; (f, _) = (2, 3); Create(a, b, f);", "????")]
    [InlineData("if (o is int f) Create(a, b, f);", "????")]
    [InlineData("int f = 0; Create(a, b, f | (f = 2));", "0010")]
    [InlineData("int f = 0; Create(a, b, (f = 2) | (f ^ 1));", "0011")]
    [InlineData("int f = 0, g; g = f = 3; Create(a, b, f & g);", "0011")]
    [InlineData("int f = 0; f |= directory ? 1 : 2; Create(a, b, f);", "00??")]
    [InlineData("int f = 4; f |= directory ? 3 : 2; Create(a, b, f);", "011?")]
    [InlineData("byte f = 0; f = (byte)~f; Create(a, b, f);", "1111")]
    [InlineData("int f = 0; try { f = 2; Compute(); f = 0; } catch { Create(a, b, f); }", "00?0")]
    [InlineData("int f = 0; try { Compute(); } finally { f = 2; } Create(a, b, f);", "0010")]
    [InlineData("int f = 0; try { if (directory) return true; f = 2; } finally { Create(a, b, f); }", "00?0")]
    [InlineData("int? f = null; f ??= 2; Create(a, b, f.Value);", "????")]
    [InlineData("const int f = 2; Create(a, b, f);", "0010")]
    [InlineData("int f = 0, g = 2; ref int r = ref g; r = ref f; r = 2; Create(a, b, f);", "????")]
    [InlineData("int f = 0, g = 2; (directory ? ref f : ref g) = 1; Create(a, b, f);", "????")]
    [InlineData("int f = 0, g = 2; (directory ? ref f : ref g) |= 1; Create(a, b, f);", "????")]
    [InlineData("int f = 0, g = 2; ref int r = ref (directory ? ref f : ref g); r = 1; Create(a, b, f);", "????")]
    [InlineData("int f = 0; ((f, _), _) = ((2, 3), 4); Create(a, b, f);", "????")]
    [InlineData("int f = 2; var pair = ((f, 1), 2); Create(a, b, f);", "0010")]
    [InlineData("int f = 0; try { f = 2; } finally { int done = given; Set(ref done); } Create(a, b, f);", "00?0")]
    [InlineData("int f = 0; try { f = 2; } catch when (directory) { int done = given; Set(ref done); } Create(a, b, f);", "00?0")]
    [InlineData("int f; goto set; back: Create(a, b, f); return true; set: f = 2; goto back;", "0010")]
    [InlineData("int f = 0; var list = new int[4]; list[f = 2]++; Create(a, b, f);", "0010")]
    [InlineData("int f = 0; var list = new int[4]; list[f = 2] |= 1; Create(a, b, f);", "0010")]
    [InlineData("int f = 0; var list = new int[4]; list[f = 2] = 1; Create(a, b, f);", "0010")]
    [InlineData("int f = 0; try { Compute(); } catch (System.IO.IOException) { f = 2; } catch (System.Exception) { Create(a, b, f); }", "0000")]
    public Task Bits_of_a_local(string body, string expected) => VerifyAsync(body, expected);

    [Fact]
    public Task Long_method_is_followed_to_its_end() =>
        VerifyAsync("int f = 0;" + string.Concat(Enumerable.Repeat(" f |= 1;", 150)) + " Create(a, b, f);", "0001");

    [Theory]
    [InlineData(40, "0001")]
    [InlineData(150, "????")]
    public Task Nothing_is_known_in_a_method_with_an_expression_too_deep(int depth, string expected) =>
        VerifyAsync("int f = 1; Create(a, b, f); int g = " + string.Concat(Enumerable.Repeat("(f | ", depth)) + "f" + new string(')', depth) + ";", expected);

    [Theory]
    [InlineData("int f = 2; System.Func<bool> create = () => Create(a, b, f); return create();", "0010")]
    [InlineData("int f = 2; System.Func<bool> create = () => Create(a, b, f); f = 3; return create();", "001?")]
    [InlineData("System.Func<bool> create = () => { int f = 1; return Create(a, b, f); }; return create();", "0001")]
    [InlineData("bool Link() { int f = 1; f |= 2; return Create(a, b, f); } return Link();", "0011")]
    [InlineData("try { int f = 2; System.Func<bool> create = () => { int g = f; return Create(a, b, g); }; return create(); } catch { } finally { }", "0010")]
    [InlineData("System.Func<int, bool> create = f => Create(a, b, f); return create(1);", "????")]
    public Task Bits_in_a_lambda_or_local_function(string body, string expected) => VerifyAsync(body, expected);

    [Theory]
    [InlineData("Create(a, b, directory)", "0?")]
    [InlineData("Create(a, b, true)", "01")]
    [InlineData("Create(a, b, !true)", "00")]
    public async Task Boolean_reaches_the_function_as_0_or_1(string call, string expected)
    {
        var calls = await CallModel.ReadAsync($$"""
            using System.Runtime.InteropServices;
            class C
            {
                [DllImport("kernel32", EntryPoint = "CreateSymbolicLinkW")] static extern bool Create(string a, string b, bool flags);
                bool M(string a, string b, bool directory) => {{call}};
            }
            """);
        Assert.Equal(expected, Show(calls[^1].Flags, bits: 2));
    }

    [Fact]
    public async Task Default_of_an_optional_parameter_counts()
    {
        var calls = await CallModel.ReadAsync("""
            using System.Runtime.InteropServices;
            class C
            {
                [DllImport("kernel32", EntryPoint = "CreateSymbolicLinkW")] static extern bool Create(string a, string b, uint flags = 2);
                bool M(string a, string b) => Create(a, b);
            }
            """);
        Assert.Equal("0010", Show(calls[^1].Flags));
    }

    [Theory]
    [InlineData("static bool s_ok = Create(\"a\", \"b\", 1);", "0001")]
    [InlineData("static bool Ok { get; } = Create(\"a\", \"b\", 1);", "0001")]
    [InlineData("C() : this(Create(\"a\", \"b\", Compute() is var f ? 1 : 0)) { } C(bool ok) { }", "000?")]
    [InlineData("bool Ok { get { int f = 3; return Create(\"a\", \"b\", f); } }", "0011")]
    [InlineData("static System.Func<bool> Link { get; } = () => { int f = 1; f |= 2; return Create(\"a\", \"b\", f); };", "0011")]
    [InlineData("static readonly System.Func<bool> s_link = () => { int f = 1; f |= 2; return Create(\"a\", \"b\", f); };", "0011")]
    [InlineData("void M(System.Func<bool> link = () => { int f = 1; f |= 2; return Create(\"a\", \"b\", f); }) { }", "0011")]
    [InlineData("[Flag(Create(\"a\", \"b\", Compute()))] void M() { }", "????")]
    public async Task Bits_outside_of_method_bodies(string member, string expected)
    {
        var calls = await CallModel.ReadAsync(CSharpClass(member));
        Assert.Equal(expected, Show(calls[^1].Flags));
    }

    [Fact]
    public async Task Bits_in_top_level_statements()
    {
        var calls = await CallModel.ReadAsync("""
            using System.Runtime.InteropServices;
            int f = 1;
            f |= 2;
            Create("a", "b", f);
            [DllImport("kernel32", EntryPoint = "CreateSymbolicLinkW")] static extern bool Create(string a, string b, int flags);
            """);
        Assert.Equal("0011", Show(calls[^1].Flags));
    }

    [Theory]
    [InlineData("Create(a, b, If(directory, 1, 0))", "000?")]
    [InlineData("Create(a, b, If(directory, 1, 0) Or 2)", "001?")]
    [InlineData("Dim f As Integer\nIf directory Then f = f Or 1\nCreate(a, b, f)", "000?")]
    [InlineData("Dim f = 3\nf = f And Not 2\nCreate(a, b, f)", "0001")]
    [InlineData("Dim f = 0\nFor i = 1 To 3\nf = f Xor 1\nNext\nCreate(a, b, f)", "000?")]
    [InlineData("Dim f = 0\nChange(f)\nCreate(a, b, f)", "????")]
    [InlineData("Dim f As Integer = 2\nDim g As Integer = f\nCreate(a, b, g)", "0010")]
    [InlineData("Dim f As Integer = 2\nFor Each f In New Integer() {1, 3}\nCreate(a, b, f)\nNext", "????")]
    [InlineData("Dim f As Integer = 2\nFor f = 0 To 3\nNext\nCreate(a, b, f)", "????")]
    [InlineData("Dim f As Integer = (2)\nCreate(a, b, (f))", "0010")]
    [InlineData("Dim f = 0\nDim change = Sub() f = 2\nchange()\nCreate(a, b, f)", "????")]
    [InlineData("Dim f = 2\nDim create = Function() NativeMethods.Create(a, b, f)\ncreate()", "0010")]
    [InlineData("Create(a, b, CInt(directory))", "????")]
    [InlineData("Dim f As Integer\nDo\nCreate(a, b, f)\nf = 2\nLoop While directory", "00?0")]
    [InlineData("On Error Resume Next\nDim f = 2\nCreate(a, b, f)", "????")]
    [InlineData("Dim f As Integer\nTry\nf = 2\nCompute()\nFinally\nCreate(a, b, f)\nEnd Try", "00?0")]
    [InlineData("Static f As Integer = 2\nCreate(a, b, f)", "????")]
    [InlineData("Dim f As Integer\nDim create = Function() NativeMethods.Create(a, b, f)\nf = 2\ncreate()", "00?0")]
    public async Task Bits_in_Visual_Basic(string body, string expected)
    {
        var calls = await CallModel.ReadAsync(
            $"""
            Imports System.Runtime.InteropServices
            Module NativeMethods
                <DllImport("kernel32", EntryPoint:="CreateSymbolicLinkW")>
                Function Create(a As String, b As String, flags As Integer) As Boolean
                End Function
                Sub Change(ByRef flags As Integer)
                End Sub
                Function Compute() As Integer
                    Return 0
                End Function
                Sub M(a As String, b As String, directory As Boolean)
            {body}
                End Sub
            End Module
            """,
            LanguageNames.VisualBasic);
        Assert.Equal(expected, Show(calls[^1].Flags));
    }

    [Theory]
    [InlineData("Create(a, b, ")]
    [InlineData("int f = ; Create(a, b, f);")]
    [InlineData("int f = 1; Create(a, b, f |); }")]
    [InlineData("f = 2; Create(a, b, f);")]
    [InlineData("switch { case Create(a, b, 1")]
    [InlineData("[Flag(Create(a, b, 1))] void F() { }")]
    [InlineData("void F(bool x = Create(a, b, number)) { }")]
    [InlineData("var f = number switch { 1 => }; Create(a, b, f);")]
    public async Task Half_typed_code_is_survived(string body)
    {
        foreach (NativeCall call in await CallModel.ReadAsync(CSharpMethod(body)))
        {
            _ = call.Flags;
            _ = call.ResultUse;
            Assert.False(call.StepsAfter.IsDefault);
        }
    }

    private static async Task VerifyAsync(string body, string expected)
    {
        var calls = await CallModel.ReadAsync(CSharpMethod(body));
        Assert.Equal(expected, Show(calls[^1].Flags));
    }

    private static string CSharpMethod(string body) => CSharpClass($$"""
        bool M(string a, string b, bool directory, int given, int number, int? maybe, object o)
        {
            {{body}}
            return false;
        }
        """);

    private static string CSharpClass(string member) => $$"""
        using System.Runtime.InteropServices;
        enum Flags { File, Directory, Unprivileged }
        class C
        {
            static int s_field = 0;
            [DllImport("kernel32", EntryPoint = "CreateSymbolicLinkW")] static extern bool Create(string a, string b, int flags);
            static int Compute() => 0;
            static void Set(ref int f) { }
            static void Get(out int f) => f = 0;
            {{member}}
        }
        """;

    private static string Show(KnownBits known, int bits = 4) =>
        string.Concat(Enumerable.Range(0, bits).Reverse().Select(bit => known.AreSurelySet(1u << bit) ? '1' : known.AreSurelyClear(1u << bit) ? '0' : '?'));
}
