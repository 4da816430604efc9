using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Analyzers;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Rules.Arguments;

public sealed class UnprivilegedFlagMissingRuleTests() : RuleTests<CallAnalyzer>("SLNK3001", withDeclarations: true)
{
    private const string Message =
        "CreateSymbolicLinkW is called without SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE (0x2): it fails with error 1314 (ERROR_PRIVILEGE_NOT_HELD) in every process that is not elevated";

    [Fact]
    public Task Enum_member_without_the_flag_is_reported() => VerifyCSharpAsync("""
        class Program
        {
            static bool Link(string link, string target) => NativeMethods.CreateSymbolicLink(link, target, {|#0:SymbolicLink.Directory|});
        }
        """,
        Diagnostic().WithLocation(0).WithMessage(Message));

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("0x1")]
    [InlineData("(int)SymbolicLink.Directory")]
    [InlineData("Flags")]
    [InlineData("Constants.File")]
    [InlineData("flags & 1")]
    [InlineData("flags & ~2")]
    [InlineData("choice ? 1 : 0")]
    [InlineData("choice ? Flags : Constants.File")]
    [InlineData("flags switch { 0 => 0, 1 => 1, _ => throw new System.Exception() }")]
    [InlineData("System.IO.Directory.Exists(target) ? 1 : 0")]
    [InlineData("default")]
    [InlineData("4")]
    public Task Flags_that_surely_lack_the_bit_are_reported(string flags) => VerifyCSharpAsync($$"""
        static class Constants
        {
            public const int File = 0;
        }

        class Program
        {
            private const int Flags = 1;

            static bool Link(string target, int flags, bool choice) => NativeMethods.CreateLink("link", target, {|SLNK3001:{{flags}}|});
        }
        """);

    [Theory]
    [InlineData("SymbolicLink.File")]
    [InlineData("0")]
    [InlineData("default")]
    [InlineData("default(SymbolicLink)")]
    [InlineData("(SymbolicLink)1")]
    [InlineData("isDirectory ? SymbolicLink.Directory : SymbolicLink.File")]
    [InlineData("isDirectory ? SymbolicLink.Directory : 0")]
    [InlineData("isDirectory switch { true => SymbolicLink.Directory, false => SymbolicLink.File }")]
    [InlineData("any & ~SymbolicLink.AllowUnprivilegedCreate")]
    public Task Enum_flags_that_surely_lack_the_bit_are_reported(string flags) => VerifyCSharpAsync($$"""
        class Program
        {
            static bool Link(bool isDirectory, SymbolicLink any) => NativeMethods.CreateSymbolicLink("link", "target", {|SLNK3001:{{flags}}|});
        }
        """);

    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("1 | 2")]
    [InlineData("flags | 2")]
    [InlineData("choice ? 3 : 2")]
    [InlineData("(choice ? 1 : 0) | Unprivileged")]
    [InlineData("(int)(SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate)")]
    public Task Flags_with_the_bit_are_not_reported(string flags) => VerifyCSharpAsync($$"""
        class Program
        {
            private const int Unprivileged = 2;

            static bool Link(int flags, bool choice) => NativeMethods.CreateLink("link", "target", {{flags}});
        }
        """);

    [Theory]
    [InlineData("flags")]
    [InlineData("flags | 1")]
    [InlineData("choice ? 1 : 3")]
    [InlineData("choice ? flags : 0")]
    [InlineData("s_probed")]
    [InlineData("Probe()")]
    [InlineData("1 | Probe()")]
    [InlineData("options.Flags")]
    [InlineData("(int)options.Link")]
    [InlineData("int.Parse(\"1\")")]
    public Task Flags_that_may_have_the_bit_are_not_reported(string flags) => VerifyCSharpAsync($$"""
        class Options
        {
            public int Flags { get; set; }

            public SymbolicLink Link;
        }

        class Program
        {
            private static readonly int s_probed = System.Environment.OSVersion.Version.Build >= 14972 ? 2 : 0;

            static bool Link(int flags, bool choice, Options options) => NativeMethods.CreateLink("link", "target", {{flags}});

            static int Probe() => s_probed;
        }
        """);

    [Fact]
    public Task Default_value_of_an_omitted_argument_is_reported_at_the_call() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
            static extern byte CreateSymbolicLink(string link, string target, int flags = 0);

            static bool Link() => {|#0:CreateSymbolicLink("link", "target")|} != 0;
        }
        """,
        Diagnostic().WithLocation(0).WithMessage(Message));

    [Fact]
    public Task Default_value_with_the_bit_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
            static extern byte CreateSymbolicLink(string link, string target, int flags = 2);

            static bool Link() => CreateSymbolicLink("link", "target") != 0;
        }
        """);

    [Theory]
    [InlineData("true")]
    [InlineData("isDirectory")]
    [InlineData("Directory.Exists(\"target\")")]
    public Task Boolean_flags_which_cannot_say_2_are_reported(string flags) => VerifyCSharpAsync($$"""
        using System.IO;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
            static extern byte CreateSymbolicLink(string link, string target, bool directory);

            static bool Link(bool isDirectory) => CreateSymbolicLink("link", "target", {|SLNK3001:{{flags}}|}) != 0;
        }
        """);

    [Fact]
    public Task Named_and_reordered_argument_is_reported() => VerifyCSharpAsync("""
        class Program
        {
            static bool Link(string target) => NativeMethods.CreateLink(flags: {|SLNK3001:1|}, target: target, link: "link");
        }
        """);

    [Theory]
    [InlineData("byte")]
    [InlineData("sbyte")]
    [InlineData("short")]
    [InlineData("ushort")]
    [InlineData("uint")]
    [InlineData("long")]
    [InlineData("ulong")]
    [InlineData("nint")]
    public Task Parameter_of_any_integer_type_is_reported(string type) => VerifyCSharpAsync($$"""
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
            static extern byte CreateSymbolicLink(string link, string target, {{type}} flags);

            static bool Link() => CreateSymbolicLink("link", "target", {|SLNK3001:1|}) != 0;
        }
        """);

    [Fact]
    public Task Ansi_export_is_named_in_the_message() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll")]
            static extern bool CreateSymbolicLink(string link, string target, int flags);

            static bool Link() => CreateSymbolicLink("link", "target", {|#0:1|});
        }
        """,
        Diagnostic().WithLocation(0).WithMessage(Message.Replace("CreateSymbolicLinkW", "CreateSymbolicLinkA")));

    [Fact]
    public Task Transacted_function_which_does_not_know_the_flag_is_not_reported() => VerifyCSharpAsync("""
        using System;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", CharSet = CharSet.Unicode)]
            static extern byte CreateSymbolicLinkTransacted(string link, string target, int flags, IntPtr transaction);

            static bool Link(IntPtr transaction) => CreateSymbolicLinkTransacted("link", "target", 0, transaction) != 0;
        }
        """);

    [Fact]
    public Task Retry_without_the_flag_is_not_reported() => VerifyCSharpAsync("""
        class Program
        {
            static bool Link(string link, string target) =>
                NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.AllowUnprivilegedCreate)
                || NativeMethods.CreateSymbolicLink(link, target, SymbolicLink.File);
        }
        """);

    [Fact]
    public Task Retry_after_error_87_is_not_reported() => VerifyCSharpAsync("""
        using System.Runtime.InteropServices;

        class Program
        {
            static bool Link(string link, string target, int flags)
            {
                if (NativeMethods.CreateLink(link, target, flags | 2))
                {
                    return true;
                }

                return Marshal.GetLastWin32Error() == 87 && NativeMethods.CreateLink(link, target, 0);
            }
        }
        """);

    [Fact]
    public Task Retry_in_a_lambda_of_the_same_method_is_not_reported() => VerifyCSharpAsync("""
        using System;

        class Program
        {
            static bool Link(string link, string target)
            {
                Func<bool> again = () => NativeMethods.CreateLink(link, target, 1);
                return NativeMethods.CreateLink(link, target, 3) || again();
            }
        }
        """);

    [Fact]
    public Task Two_calls_without_the_flag_are_both_reported() => VerifyCSharpAsync("""
        using System.IO;

        class Program
        {
            static bool Link(string link, string target)
            {
                if (Directory.Exists(target))
                {
                    return NativeMethods.CreateSymbolicLink(link, target, {|SLNK3001:SymbolicLink.Directory|});
                }
                else
                {
                    return NativeMethods.CreateSymbolicLink(link, target, {|SLNK3001:SymbolicLink.File|});
                }
            }
        }
        """);

    [Fact]
    public Task Flag_in_another_method_does_not_help() => VerifyCSharpAsync("""
        class Program
        {
            static bool LinkFile() => NativeMethods.CreateSymbolicLink("link", "target", {|SLNK3001:SymbolicLink.File|});

            static bool LinkFolder() => NativeMethods.CreateSymbolicLink("link", "target", SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate);
        }
        """);

    [Theory]
    [InlineData("if (IsElevated()) return NativeMethods.CreateLink(\"link\", \"target\", 1); return false;")]
    [InlineData("if (!IsElevated()) return false; return NativeMethods.CreateLink(\"link\", \"target\", 1);")]
    [InlineData("if (!IsElevated()) throw new UnauthorizedAccessException(); return NativeMethods.CreateLink(\"link\", \"target\", 1);")]
    [InlineData("return IsElevated() && NativeMethods.CreateLink(\"link\", \"target\", 1);")]
    [InlineData("return IsElevated() ? NativeMethods.CreateLink(\"link\", \"target\", 1) : false;")]
    [InlineData("bool admin = IsElevated(); if (admin) { return NativeMethods.CreateLink(\"link\", \"target\", 1); } return false;")]
    [InlineData("if (!new WindowsPrincipal(WindowsIdentity.GetCurrent()).IsInRole(WindowsBuiltInRole.Administrator)) return false; return NativeMethods.CreateLink(\"link\", \"target\", 1);")]
    [InlineData("if (!Environment.IsPrivilegedProcess) return false; return NativeMethods.CreateLink(\"link\", \"target\", 1);")]
    [InlineData("RequireAdministrator(); return NativeMethods.CreateLink(\"link\", \"target\", 1);")]
    [InlineData("if (HasSymlinkPrivilege) return NativeMethods.CreateLink(\"link\", \"target\", 1); return false;")]
    public Task Call_under_a_test_for_elevation_is_not_reported(string statements) => VerifyCSharpAsync($$"""
        using System;
        using System.Security.Principal;

        class Program
        {
            static bool HasSymlinkPrivilege => true;

            static bool Link()
            {
                {{statements}}
            }

            static bool IsElevated() => true;

            static void RequireAdministrator()
            {
            }
        }
        """);

    [Theory]
    [InlineData("if (Exists()) return NativeMethods.CreateLink(\"link\", \"target\", {|SLNK3001:1|}); return false;")]
    [InlineData("bool created = NativeMethods.CreateLink(\"link\", \"target\", {|SLNK3001:1|}); return created && IsElevated();")]
    [InlineData("return Exists() && NativeMethods.CreateLink(\"link\", \"target\", {|SLNK3001:1|});")]
    [InlineData("bool created = NativeMethods.CreateLink(\"link\", \"target\", {|SLNK3001:1|}); if (!IsElevated()) return false; return created;")]
    public Task Call_under_another_test_is_reported(string statements) => VerifyCSharpAsync($$"""
        class Program
        {
            static bool Link()
            {
                {{statements}}
            }

            static bool Exists() => true;

            static bool IsElevated() => true;
        }
        """);

    [Fact]
    public Task Top_level_statement_is_reported()
    {
        var test = CSharp("""
            return NativeMethods.CreateSymbolicLink("link", "target", {|SLNK3001:SymbolicLink.File|}) ? 0 : 1;
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Call_in_a_lambda_or_an_initializer_is_reported() => VerifyCSharpAsync("""
        using System;

        class Program
        {
            private readonly bool _created = NativeMethods.CreateLink("link", "target", {|SLNK3001:1|});

            private readonly Func<bool> _create = () => NativeMethods.CreateLink("link", "target", {|SLNK3001:1|});
        }
        """);

    [Fact]
    public Task LibraryImport_is_reported()
    {
        var test = CSharp("""
            using System.Runtime.InteropServices;

            static partial class Program
            {
                [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
                [return: MarshalAs(UnmanagedType.U1)]
                private static partial bool Create(string link, string target, int flags);

                static bool Link() => Create("link", "target", {|SLNK3001:0|});
            }
            """);
        test.UseLibraryImportGenerator = true;
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("&H1")]
    [InlineData("If(choice, 1, 0)")]
    [InlineData("flags And 1")]
    [InlineData("flags And Not 2")]
    [InlineData("CInt(SymbolicLink.Directory)")]
    [InlineData("Nothing")]
    public Task Visual_Basic_flags_that_surely_lack_the_bit_are_reported(string flags) => VerifyVisualBasicAsync($$"""
        Class Program
            Shared Function Link(flags As Integer, choice As Boolean) As Boolean
                Return CreateLink("link", "target", {|#0:{{flags}}|})
            End Function
        End Class
        """,
        Diagnostic().WithLocation(0).WithMessage(Message));

    [Theory]
    [InlineData("2")]
    [InlineData("flags")]
    [InlineData("flags Or 2")]
    [InlineData("If(choice, 1, flags)")]
    [InlineData("CInt(choice)")]
    public Task Visual_Basic_flags_that_may_have_the_bit_are_not_reported(string flags) => VerifyVisualBasicAsync($"""
        Class Program
            Shared Function Link(flags As Integer, choice As Boolean) As Boolean
                Return CreateLink("link", "target", {flags})
            End Function
        End Class
        """);

    [Fact]
    public Task Visual_Basic_optional_parameter_is_reported_at_the_call() => VerifyVisualBasicAsync("""
        Imports System.Runtime.InteropServices

        Class Program
            <DllImport("kernel32.dll", CharSet:=CharSet.Unicode)>
            Shared Function CreateSymbolicLink(link As String, target As String, Optional flags As Integer = 1) As Byte
            End Function

            Shared Function Link() As Boolean
                Return {|SLNK3001:CreateSymbolicLink("link", "target")|} <> 0
            End Function
        End Class
        """);

    [Fact]
    public Task Visual_Basic_retry_without_the_flag_is_not_reported() => VerifyVisualBasicAsync("""
        Class Program
            Shared Function Link(path As String, target As String) As Boolean
                If CreateSymbolicLink(path, target, SymbolicLink.AllowUnprivilegedCreate) Then Return True
                Return CreateSymbolicLink(path, target, SymbolicLink.File)
            End Function
        End Class
        """);

    [Fact]
    public Task Visual_Basic_call_under_a_test_for_elevation_is_not_reported() => VerifyVisualBasicAsync("""
        Class Program
            Shared Function Link(isAdministrator As Boolean) As Boolean
                If Not isAdministrator Then Return False
                Return CreateSymbolicLink("link", "target", SymbolicLink.File)
            End Function
        End Class
        """);

    [Fact]
    public Task Declare_is_reported() => VerifyVisualBasicAsync("""
        Class Program
            Private Declare Unicode Function CreateLinkW Lib "kernel32" Alias "CreateSymbolicLinkW" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Byte

            Shared Function Link() As Boolean
                Return CreateLinkW("link", "target", {|SLNK3001:1|}) <> 0
            End Function
        End Class
        """);

    [Fact]
    public Task Declare_with_Boolean_flags_is_reported() => VerifyVisualBasicAsync("""
        Class Program
            Private Declare Unicode Function CreateLinkW Lib "kernel32" Alias "CreateSymbolicLinkW" (ByVal link As String, ByVal target As String, ByVal directory As Boolean) As Byte

            Shared Function Link(directory As Boolean) As Boolean
                Return CreateLinkW("link", "target", {|SLNK3001:directory|}) <> 0
            End Function
        End Class
        """);

    [Fact]
    public Task Call_amid_errors_is_read_without_an_exception()
    {
        var test = CSharp("""
            class Program
            {
                static bool Complete(string link) => NativeMethods.CreateLink(link, link, {|SLNK3001:1|});

                static void HalfTyped(string link)
                {
                    NativeMethods.CreateLink(link, link, );
                    NativeMethods.CreateLink(link, link, flags: );
                    NativeMethods.CreateLink(link, link, missing ? 1 : );
                    NativeMethods.CreateLink(link, link, 1 | );
                    NativeMethods.CreateLink(link, link, switch { });
                    NativeMethods.CreateLink(link, link, link switch { });
                }
            }
            """);
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None;
        return test.RunAsync(Cancellation);
    }
}
