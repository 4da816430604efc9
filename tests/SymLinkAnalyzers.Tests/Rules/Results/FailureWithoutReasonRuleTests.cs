using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules.Results;

public sealed class FailureWithoutReasonRuleTests() : CallRuleTests("SLNK2007")
{
    [Fact]
    public Task Message_names_the_function() => CSharpMessageAsync(
        "if (!Create(link, target, flags)) throw [|new IOException(\"failed\")|];",
        "The failure of CreateSymbolicLinkW is reported without the error code, which says whether a privilege is missing (1314), the name is taken (183) or the path is wrong");

    [Theory]
    [InlineData("if (!Create(link, target, flags)) throw [|new IOException(\"failed\")|];")]
    [InlineData("if (!Create(link, target, flags)) throw [|new IOException($\"cannot link {link} to {target}\")|];")]
    [InlineData("if (CreateByte(link, target, flags) < 1) throw [|new IOException(\"failed\")|];")]
    [InlineData("if (0 >= CreateByte(link, target, flags)) throw [|new IOException(\"failed\")|];")]
    [InlineData("if (!(CreateByte(link, target, flags) is > 0)) throw [|new IOException(\"failed\")|];")]
    [InlineData("bool ok = Create(link, target, flags); if (!ok) throw [|new InvalidOperationException()|];")]
    [InlineData("return Create(link, target, flags) ? link : throw [|new IOException(\"failed\")|];")]
    [InlineData("if (!Create(link, target, flags)) throw [|new IOException(\"failed: \" + new string('-', 3) + link)|];")]
    [InlineData("if (!Create(link, target, flags)) throw [|new IOException(string.Format(\"failed: {0}\", Path.GetFileName(link)))|];")]
    [InlineData("var file = new FileInfo(link); if (!Create(link, target, flags)) throw [|new IOException(\"failed: \" + file)|];")]
    [InlineData("DirectoryInfo folder = new(link); FileSystemInfo any = folder; if (!Create(link, target, flags)) throw [|new IOException($\"failed: {folder} {any}\")|];")]
    [InlineData("if (CreateByte(link, target, flags) == 0) throw [|new IOException(\"failed: \" + link)|];")]
    [InlineData("if (!Create(link, target, 2) && !Create(link, target, 0)) throw [|new IOException(\"failed\")|];")]
    [InlineData("if (!Create(link, target, flags)) { [|Console.WriteLine(\"failed\")|]; return false; }")]
    [InlineData("if (!Create(link, target, flags)) [|Console.Error.WriteLine(\"failed \" + link)|];")]
    [InlineData("if (!Create(link, target, flags)) { Console.WriteLine(\"failed\"); throw [|new IOException(\"failed\")|]; }")]
    [InlineData("bool ok; if (!(ok = Create(link, target, flags))) throw [|new IOException(\"failed\")|];")]
    [InlineData("bool failed = !!!Create(link, target, flags); if (failed) throw [|new IOException(\"failed\")|];")]
    public Task Failure_without_the_error_is_reported(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("if (!Create(link, target, flags)) throw new Win32Exception();")]
    [InlineData("if (!Create(link, target, flags)) throw new Win32Exception(\"failed: \" + link);")]
    [InlineData("if (!Create(link, target, flags)) throw new Win32Exception(\"failed\", new IOException());")]
    [InlineData("if (!Create(link, target, flags)) throw new IOException(\"failed\", Marshal.GetLastWin32Error());")]
    [InlineData("bool ok = Create(link, target, flags); int error = Marshal.GetLastWin32Error(); if (!ok) throw new IOException(\"failed \" + error);")]
    [InlineData("if (!Create(link, target, flags)) throw MakeException();")]
    [InlineData("if (!Create(link, target, flags)) throw new IOException(Explain());")]
    [InlineData("if (!Create(link, target, flags)) goto fail; if (directory) goto fail; return null; fail: throw new IOException(\"failed\");")]
    [InlineData("if (!Create(link, target, flags)) throw new IOException(\"failed: \" + Convert.ToString(1));")]
    [InlineData("if (!Create(link, target, flags)) throw new IOException(\"failed\", new InvalidOperationException());")]
    [InlineData("if (!Create(link, target, flags)) throw new IOException($\"failed: {(directory ? flags : 0)}\");")]
    [InlineData("dynamic explain = link; if (!Create(link, target, flags)) throw new IOException(\"failed: \" + explain.Reason());")]
    [InlineData("if (!Create(link, target, flags)) { Log(\"failed\"); throw new IOException(\"failed\"); }")]
    [InlineData("if (!Create(link, target, flags)) return false;")]
    [InlineData("if (Create(link, target, flags)) Console.WriteLine(\"created\");")]
    [InlineData("bool ok = Create(link, target, flags); if (directory) throw new IOException(\"unrelated\");")]
    [InlineData("if (!Create(link, target, flags)) { if (directory) throw new IOException(\"no directories\"); }")]
    [InlineData("bool ok = Create(link, target, flags); Console.WriteLine(\"done\"); return ok;")]
    [InlineData("if (!Create(link, target, flags)) Debug.WriteLine(\"failed\");")]
    public Task Failure_with_a_reason_or_without_a_report_is_silent(string body) => CSharpMembersAsync($$"""
            static Exception MakeException() => new Win32Exception();
            static string Explain() => "";
            object M(string link, string target, int flags, bool directory)
            {
                {{body}}
                return null;
            }
        """);

    [Theory]
    [InlineData("if (!Create(link, target, 2)) [|System.Windows.Forms.MessageBox.Show(\"No link: \" + link, \"Error\", System.Windows.Forms.MessageBoxIcon.Error)|];")]
    [InlineData("if (!Create(link, target, 2)) System.Windows.Forms.MessageBox.Show(\"No link: \" + Marshal.GetLastWin32Error(), \"Error\", System.Windows.Forms.MessageBoxIcon.Error);")]
    [InlineData("string reason = \"\"; int code = 1; if (!Create(link, target, 2)) System.Windows.Forms.MessageBox.Show(\"No link: \" + code, reason, System.Windows.Forms.MessageBoxIcon.Error);")]
    [InlineData("if (Create(link, target, 2)) System.Windows.Forms.MessageBox.Show(\"Created\", \"\", System.Windows.Forms.MessageBoxIcon.None);")]
    [InlineData("if (!Create(link, target, 2)) MessageBox.Show(\"No link\");")]
    public Task Message_box_without_the_error_is_reported(string body) => CSharpSourceAsync($$"""
        using System.Runtime.InteropServices;
        namespace System.Windows.Forms
        {
            public enum MessageBoxIcon { None, Error }
            public static class MessageBox { public static void Show(string text, string caption, MessageBoxIcon icon) { } }
        }
        static class MessageBox { public static void Show(string text) { } }
        class C
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)] [return: MarshalAs(UnmanagedType.I1)] static extern bool Create(string link, string target, int flags);
            void M(string link, string target) { {{body}} }
        }
        """);

    [Theory]
    [InlineData("If Not Create(link, target, 2) Then [|MsgBox(\"No link: \" & link, MsgBoxStyle.Critical)|]")]
    [InlineData("If Not Create(link, target, 2) Then MsgBox(\"No link: \" & Err.LastDllError)")]
    [InlineData("If Create(link, target, 2) Then MsgBox(\"Created\")")]
    public Task Message_box_of_Visual_Basic_without_the_error_is_reported(string body) => VisualBasicAsync(body);

    [Fact]
    public Task Failure_that_the_field_of_a_struct_tells_is_reported() => CSharpMembersAsync("""
            struct BOOLEAN { public byte Value; }
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)] static extern BOOLEAN Link(string link, string target, int flags);
            void M(string link, string target)
            {
                if (Link(link, target, 2).Value == 0) throw [|new IOException("failed")|];
                BOOLEAN created = Link(link, target, 2);
                if (created.Value != 0) return;
                throw [|new IOException("failed")|];
            }
        """);

    [Theory]
    [InlineData(3, true)]
    [InlineData(40, false)]
    public Task Failure_that_a_property_tells_is_reported_where_it_is_not_too_deep(int depth, bool isReported) => CSharpMembersAsync($$"""
            struct BOOLEAN { byte _value; public BOOLEAN Self => this; public bool Value => _value != 0; }
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)] static extern BOOLEAN Link(string link, string target, int flags);
            void M(string link, string target)
            {
                if (!Link(link, target, 2){{string.Concat(Enumerable.Repeat(".Self", depth))}}.Value) throw {{(isReported ? "[|" : "")}}new IOException("failed"){{(isReported ? "|]" : "")}};
            }
        """);

    [Fact]
    public Task Failure_in_very_long_code_is_left_alone() => CSharpAsync(
        $"if (!Create(link, target, flags)) {{ {string.Concat(Enumerable.Repeat("if (directory) number++; ", 1500))} throw new IOException(\"failed\"); }}");

    [Theory]
    [InlineData("If Not Create(link, target, flags) Then Throw [|New IOException(\"failed: \" & link)|]")]
    [InlineData("If Not (Create(link, target, flags)) Then Throw [|New IOException(\"failed: \" & link)|]")]
    [InlineData("Dim ok = (Create(link, target, flags))\nIf Not (ok) Then Throw [|New IOException(\"failed: \" & link)|]")]
    public Task Failure_without_the_error_is_reported_in_Visual_Basic(string body) => VisualBasicAsync(body);

    [Fact]
    public Task Failure_with_the_error_is_silent_in_Visual_Basic() => VisualBasicAsync(
        "If Not Create(link, target, flags) Then Throw New IOException(\"failed: \" & Marshal.GetLastWin32Error())");

    [Fact]
    public Task Win32Exception_with_a_text_has_the_reason_in_Visual_Basic() => VisualBasicAsync("If Not Create(link, target, flags) Then Throw New Win32Exception(\"failed: \" & link)");

    [Theory]
    [InlineData("if (!Create(link, target, flags)) throw [|new IOException($\"failed with {flags}\")|];")]
    [InlineData("var uri = new Uri(link); if (!Create(link, target, flags)) throw [|new IOException(\"failed: \" + uri)|];")]
    [InlineData("var when = new DateTime(); if (!Create(link, target, flags)) throw [|new IOException($\"failed: {when}\")|];")]
    [InlineData("if (!Create(link, target, flags)) [|Console.WriteLine(\"failed: {0} {1}\", number, handle)|];")]
    public Task Value_of_any_type_is_no_reason(string body) => CSharpAsync(body);

    [Theory]
    [InlineData("int errorCode = number; if (!Create(link, target, flags)) throw new IOException($\"failed: {errorCode}\");")]
    [InlineData("int result = number; if (!Create(link, target, flags)) throw new IOException($\"failed: {result}\");")]
    [InlineData("Exception e = null; if (!Create(link, target, flags)) throw new IOException(\"failed\", e);")]
    public Task Value_that_is_named_like_a_reason_is_one(string body) => CSharpAsync(body);

    [Fact]
    public Task Value_of_any_type_is_no_reason_in_Visual_Basic() => VisualBasicAsync("If Not Create(link, target, flags) Then Throw [|New IOException($\"failed with {flags}\")|]");
}
