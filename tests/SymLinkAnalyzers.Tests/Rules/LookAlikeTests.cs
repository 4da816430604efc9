using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Rules;

/// <summary>Somebody's own types of the framework's short names, in namespaces that end as the framework's do.</summary>
public sealed class LookAlikeErrorReadTests() : CallRuleTests("SLNK2006")
{
    [Fact]
    public Task Own_Marshal_reads_no_error() => CSharpSourceAsync(LookAlikes.CSharp("""
        if (!Create(link, target, 2)) throw new Exception(Marshal.GetLastWin32Error().ToString());
        """));

    [Fact]
    public Task Own_Win32Exception_reads_no_error() => CSharpSourceAsync(LookAlikes.CSharp("if (!Create(link, target, 2)) throw new Win32Exception();"));

    [Fact]
    public Task Own_Marshal_reads_no_error_in_Visual_Basic() => VisualBasicSourceAsync(LookAlikes.VisualBasic(
        "If Not Create(link, target, 2) Then Throw New Exception(Marshal.GetLastWin32Error().ToString())"));
}

public sealed class LookAlikeResultTests() : CallRuleTests("SLNK2001")
{
    [Fact]
    public Task Own_Marshal_does_not_read_the_error_of_a_call_before_it() => CSharpSourceAsync(LookAlikes.CSharp("""
        [|Create(link, target, 2)|];
        Console.WriteLine(Marshal.GetLastWin32Error());
        """));

    [Fact]
    public Task Own_Marshal_does_not_read_the_error_of_a_call_before_it_in_Visual_Basic() => VisualBasicSourceAsync(LookAlikes.VisualBasic("""
        [|Create(link, target, 2)|]
        Console.WriteLine(Marshal.GetLastWin32Error())
        """));
}

public sealed class LookAlikeInterferenceTests() : CallRuleTests("SLNK2003")
{
    [Fact]
    public Task Own_File_does_not_replace_the_error() => CSharpSourceAsync(LookAlikes.CSharp("""
        if (!CreateCaptured(link, target, 2)) { File.Delete(link); throw new System.ComponentModel.Win32Exception(); }
        """));

    [Fact]
    public Task Own_File_does_not_replace_the_error_in_Visual_Basic() => VisualBasicSourceAsync(LookAlikes.VisualBasic("""
        If Not CreateCaptured(link, target, 2) Then
            File.Delete(link)
            Throw New System.ComponentModel.Win32Exception()
        End If
        """));
}

public sealed class LookAlikeConditionalTests() : CallRuleTests("SLNK2002")
{
    [Fact]
    public Task Own_ConditionalAttribute_leaves_no_call_out() => CSharpSourceAsync(LookAlikes.CSharp("Debug.Assert(Create(link, target, 2));"));
}

public sealed class LookAlikePathTests() : CallRuleTests("SLNK3003")
{
    [Fact]
    public Task Own_Path_says_nothing_of_the_target() => CSharpSourceAsync(LookAlikes.CSharp("CreateCaptured(link, Path.GetTempPath(), 2);"));

    [Fact]
    public Task Own_Directory_says_nothing_of_the_target() => CSharpSourceAsync(LookAlikes.CSharp("if (Directory.Exists(target)) CreateCaptured(link, target, 2);"));

    [Fact]
    public Task Own_Path_says_nothing_of_the_target_in_Visual_Basic() => VisualBasicSourceAsync(LookAlikes.VisualBasic(
        "Dim ok = CreateCaptured(link, Path.GetTempPath(), 2)"));
}

public sealed class LookAlikeDeletionTests() : CallRuleTests("SLNK5004")
{
    [Fact]
    public Task Own_File_deletes_nothing() => CSharpSourceAsync(LookAlikes.CSharp("File.Delete(link); CreateCaptured(link, target, 2);"));

    [Fact]
    public Task Own_File_deletes_nothing_in_Visual_Basic() => VisualBasicSourceAsync(LookAlikes.VisualBasic("""
        File.Delete(link)
        CreateCaptured(link, target, 2)
        """));
}

public sealed class LookAlikeProcessTests() : CallRuleTests("SLNK5002")
{
    [Fact]
    public Task Own_Process_starts_nothing() => CSharpSourceAsync(LookAlikes.CSharp("""Process.Start("mklink", "a b");"""));

    [Fact]
    public Task Own_Process_starts_nothing_in_Visual_Basic() => VisualBasicSourceAsync(LookAlikes.VisualBasic("""Process.Start("mklink", "a b")"""));
}

public sealed class LookAlikeLibraryTests() : CallRuleTests("SLNK5005")
{
    [Fact]
    public Task Own_SymLink_is_not_the_library() => CSharpSourceAsync(LookAlikes.CSharp("Own.SymLinks.SymLink.TryCreateFile(link, target);"));

    [Fact]
    public Task Own_SymLink_is_not_the_library_in_Visual_Basic() => VisualBasicSourceAsync(LookAlikes.VisualBasic("Own.SymLinks.SymLink.TryCreateFile(link, target)"));
}

internal static class LookAlikes
{
    public static string CSharp(string body) => $$"""
        using System;
        using System.Runtime.InteropServices;
        using Own.Diagnostics;
        using Own.IO;
        using Marshal = Own.InteropServices.Marshal;

        namespace Own.InteropServices
        {
            static class Marshal { public static int GetLastWin32Error() => 0; }
        }

        namespace Own.IO
        {
            static class File { public static void Delete(string path) { } }
            static class Directory { public static bool Exists(string path) => true; }
            static class Path { public static string GetTempPath() => ""; }
        }

        namespace Own.Diagnostics
        {
            class ConditionalAttribute : Attribute { public ConditionalAttribute(string symbol) { } }
            class Win32Exception : Exception { }
            static class Process { public static void Start(string file, string arguments) { } }
            static class Debug { [Conditional("DEBUG")] public static void Assert(bool condition) { } }
        }

        namespace Own.SymLinks
        {
            static class SymLink { public static bool TryCreateFile(string path, string pathToTarget) => true; }
        }

        class C
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode)]
            [return: MarshalAs(UnmanagedType.I1)]
            static extern bool Create(string link, string target, int flags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            static extern bool CreateCaptured(string link, string target, int flags);

            void M(string link, string target)
            {
                {{body}}
            }
        }
        """;

    public static string VisualBasic(string body) => $"""
        Imports System
        Imports System.Runtime.InteropServices
        Imports Own.Diagnostics
        Imports Own.IO
        Imports Marshal = Own.InteropServices.Marshal

        Namespace Own.InteropServices
            Class Marshal
                Public Shared Function GetLastWin32Error() As Integer
                    Return 0
                End Function
            End Class
        End Namespace

        Namespace Own.IO
            Class File
                Public Shared Sub Delete(path As String)
                End Sub
            End Class

            Class Path
                Public Shared Function GetTempPath() As String
                    Return ""
                End Function
            End Class
        End Namespace

        Namespace Own.Diagnostics
            Class Process
                Public Shared Sub Start(file As String, arguments As String)
                End Sub
            End Class
        End Namespace

        Namespace Own.SymLinks
            Class SymLink
                Public Shared Function TryCreateFile(path As String, pathToTarget As String) As Boolean
                    Return True
                End Function
            End Class
        End Namespace

        Class C
            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode)>
            Shared Function Create(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, SetLastError:=True)>
            Shared Function CreateCaptured(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            Sub M(link As String, target As String)
        {body}
            End Sub
        End Class
        """;
}
