using SymLinkAnalyzers.CodeFixes.Declarations;
using SymLinkAnalyzers.Tests.Flow.Programs;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.Declarations;

/// <summary>The fix of SLNK1001 in Visual Basic, whose functions, subs and Declare statements change in other ways than C# methods.</summary>
public sealed class CorrectReturnWidthVisualBasicTests() : DeclarationFixTests("SLNK1001", nameof(CorrectReturnWidth))
{
    [Fact]
    public Task MarshalAs_is_added_to_a_DllImport() => VerifyVisualBasicAsync(
        """
        Imports System.Runtime.InteropServices

        Friend Module NativeMethods
            ' Creates a symbolic link.
            <DllImport("kernel32.dll", CharSet:=CharSet.Unicode, SetLastError:=True)>
            Public Function {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Boolean ' a BOOLEAN
            End Function
        End Module
        """,
        """
        Imports System.Runtime.InteropServices

        Friend Module NativeMethods
            ' Creates a symbolic link.
            <DllImport("kernel32.dll", CharSet:=CharSet.Unicode, SetLastError:=True)>
            Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean ' a BOOLEAN
            End Function
        End Module
        """);

    [Fact]
    public Task MarshalAs_is_changed_where_it_stands() => VerifyVisualBasicAsync(
        """
        Imports System.Runtime.InteropServices

        Class NativeMethods
            <DllImport("kernel32.dll")>
            Friend Shared Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <{|SLNK1001:MarshalAs(UnmanagedType.Bool)|}> Boolean
            End Function
        End Class
        """,
        """
        Imports System.Runtime.InteropServices

        Class NativeMethods
            <DllImport("kernel32.dll")>
            Friend Shared Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function
        End Class
        """);

    [Fact]
    public Task MarshalAs_is_added_in_full_where_the_namespace_is_not_imported() => VerifyVisualBasicAsync(
        """
        Class NativeMethods
            <System.Runtime.InteropServices.DllImport("kernel32.dll")>
            Friend Shared Function {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Boolean
            End Function
        End Class
        """,
        """
        Class NativeMethods
            <System.Runtime.InteropServices.DllImport("kernel32.dll")>
            Friend Shared Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.I1)> Boolean
            End Function
        End Class
        """);

    [Fact]
    public Task Number_that_callers_compare_with_zero_becomes_a_byte() => VerifyVisualBasicAsync(
        """
        Imports System.Runtime.InteropServices

        Class NativeMethods
            <DllImport("kernel32.dll")>
            Private Shared Function {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Integer
            End Function

            Shared Function Link() As Boolean
                CreateSymbolicLink("link", "target", 0)
                Return CreateSymbolicLink("link", "target", 0) <> 0
            End Function
        End Class
        """,
        """
        Imports System.Runtime.InteropServices

        Class NativeMethods
            <DllImport("kernel32.dll")>
            Private Shared Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Byte
            End Function

            Shared Function Link() As Boolean
                CreateSymbolicLink("link", "target", 0)
                Return CreateSymbolicLink("link", "target", 0) <> 0
            End Function
        End Class
        """);

    [Fact]
    public Task Sub_becomes_a_Function() => VerifyVisualBasicAsync(
        """
        Imports System.Runtime.InteropServices

        Class NativeMethods
            <DllImport("kernel32.dll")>
            Private Shared Sub {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer)
            End Sub

            Shared Sub Link()
                CreateSymbolicLink("link", "target", 0)
            End Sub
        End Class
        """,
        """
        Imports System.Runtime.InteropServices

        Class NativeMethods
            <DllImport("kernel32.dll")>
            Private Shared Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            Shared Sub Link()
                CreateSymbolicLink("link", "target", 0)
            End Sub
        End Class
        """);

    [Fact]
    public Task Number_of_an_import_that_becomes_a_delegate_is_left_alone() => VerifyVisualBasicNotOfferedAsync("""
        Imports System
        Imports System.Runtime.InteropServices

        Class NativeMethods
            <DllImport("kernel32.dll")>
            Private Shared Function {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Integer
            End Function

            Private Shared ReadOnly Link As Func(Of String, String, Integer, Integer) = AddressOf CreateSymbolicLink
        End Class
        """);

    [Fact]
    public Task Declare_of_Boolean_becomes_a_DllImport() => VerifyVisualBasicAsync(
        """
        Imports System.Runtime.InteropServices

        Module NativeMethods
            Declare Auto Function {|SLNK1001:CreateSymbolicLink|} Lib "kernel32" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Boolean
        End Module
        """,
        """
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32", CharSet:=CharSet.Auto, SetLastError:=True)>
            Function CreateSymbolicLink(ByVal link As String, ByVal target As String, ByVal flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function
        End Module
        """);

    [Fact]
    public Task Declare_with_an_alias_becomes_a_DllImport_with_an_entry_point() => VerifyVisualBasicAsync(
        """
        Imports System.Runtime.InteropServices

        Module NativeMethods
            Public Declare Unicode Function {|SLNK1001:CreateLink|} Lib "kernel32.dll" Alias "CreateSymbolicLinkW" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Boolean
        End Module
        """,
        """
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
            Public Function CreateLink(ByVal link As String, ByVal target As String, ByVal flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function
        End Module
        """);

    [Fact]
    public Task Declare_of_a_class_becomes_shared_and_keeps_its_accessibility() => VerifyVisualBasicAsync(
        """
        Imports System.Runtime.InteropServices

        Class NativeMethods
            Private Declare Ansi Function {|SLNK1001:CreateSymbolicLinkA|} Lib "kernel32" (link As String, target As String, flags As Integer) As Integer

            Shared Function Link() As Boolean
                Return CreateSymbolicLinkA("link", "target", 0) = 1
            End Function
        End Class
        """,
        """
        Imports System.Runtime.InteropServices

        Class NativeMethods
            <DllImport("kernel32", CharSet:=CharSet.Ansi, ExactSpelling:=True, SetLastError:=True)>
            Private Shared Function CreateSymbolicLinkA(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            Shared Function Link() As Boolean
                Return CreateSymbolicLinkA("link", "target", 0)
            End Function
        End Class
        """);

    [Fact]
    public Task Declare_that_callers_compare_with_zero_becomes_a_DllImport_of_a_byte() => VerifyVisualBasicAsync(
        """
        Imports System.Runtime.InteropServices

        Module NativeMethods
            Friend Declare Auto Function {|SLNK1001:CreateSymbolicLink|} Lib "kernel32" (link As String, target As String, flags As Integer) As Integer

            Function Link() As Boolean
                Return CreateSymbolicLink("link", "target", 0) <> 0
            End Function
        End Module
        """,
        """
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32", CharSet:=CharSet.Auto, SetLastError:=True)>
            Friend Function CreateSymbolicLink(link As String, target As String, flags As Integer) As Byte
            End Function

            Function Link() As Boolean
                Return CreateSymbolicLink("link", "target", 0) <> 0
            End Function
        End Module
        """);

    [Fact]
    public Task Declare_Sub_becomes_a_DllImport_Function() => VerifyVisualBasicAsync(
        """
        Imports System.Runtime.InteropServices

        Module NativeMethods
            Declare Auto Sub {|SLNK1001:CreateSymbolicLink|} Lib "kernel32" (link As String, target As String, flags As Integer)
        End Module
        """,
        """
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32", CharSet:=CharSet.Auto, SetLastError:=True)>
            Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function
        End Module
        """);

    [Fact]
    public Task Declare_keeps_its_attributes_documentation_and_comments() => VerifyVisualBasicAsync(
        """
        Imports System
        Imports System.Runtime.InteropServices

        Module NativeMethods
            ''' <summary>Creates a symbolic link.</summary>
            <Obsolete("Use SymLink")>
            Public Declare Auto Function {|SLNK1001:CreateSymbolicLink|} Lib "kernel32" (<[In]> link As String, target As String, Optional flags As Integer = 0) As Boolean ' since Vista

            Public Const Directory As Integer = 1
        End Module
        """,
        """
        Imports System
        Imports System.Runtime.InteropServices

        Module NativeMethods
            ''' <summary>Creates a symbolic link.</summary>
            <DllImport("kernel32", CharSet:=CharSet.Auto, SetLastError:=True)> <Obsolete("Use SymLink")>
            Public Function CreateSymbolicLink(<[In]> link As String, target As String, Optional flags As Integer = 0) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function ' since Vista

            Public Const Directory As Integer = 1
        End Module
        """);

    [Fact]
    public Task Declare_gets_the_namespace_imported() => VerifyVisualBasicAsync(
        """
        Imports System

        Module NativeMethods
            Declare Auto Function {|SLNK1001:CreateSymbolicLink|} Lib "kernel32" (link As String, target As String, flags As Integer) As Boolean
        End Module
        """,
        """
        Imports System
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32", CharSet:=CharSet.Auto, SetLastError:=True)>
            Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function
        End Module
        """);

    [Fact]
    public Task Declare_with_MarshalAs_of_another_width_becomes_a_DllImport_with_the_right_one() => VerifyVisualBasicAsync(
        """
        Imports System.Runtime.InteropServices

        Module NativeMethods
            Declare Auto Function CreateSymbolicLink Lib "kernel32" (link As String, target As String, flags As Integer) As <{|SLNK1001:MarshalAs(UnmanagedType.Bool)|}> Boolean
        End Module
        """,
        """
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32", CharSet:=CharSet.Auto, SetLastError:=True)>
            Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function
        End Module
        """);

    [Fact]
    public Task All_imports_of_a_file_are_fixed_at_once() => VerifyVisualBasicAsync(
        """
        Module NativeMethods
            Declare Auto Function {|SLNK1001:CreateSymbolicLink|} Lib "kernel32" (link As String, target As String, flags As Integer) As Boolean

            Declare Unicode Function {|SLNK1001:CreateSymbolicLinkW|} Lib "kernel32" (link As String, target As String, flags As Integer) As Integer

            Function Link() As Boolean
                Return CreateSymbolicLink("link", "target", 0) AndAlso CreateSymbolicLinkW("link", "target", 0) = 1
            End Function
        End Module
        """,
        """
        Imports System.Runtime.InteropServices

        Module NativeMethods
            <DllImport("kernel32", CharSet:=CharSet.Auto, SetLastError:=True)>
            Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            <DllImport("kernel32", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
            Function CreateSymbolicLinkW(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function

            Function Link() As Boolean
                Return CreateSymbolicLink("link", "target", 0) AndAlso CreateSymbolicLinkW("link", "target", 0)
            End Function
        End Module
        """);

    [Fact]
    public Task MarshalAs_is_added_to_the_As_clause() => VerifyVisualBasicMemberAsync("""
        <DllImport("kernel32.dll")>
        Public Function {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Boolean ' Interop.
        End Function
        """, """
        <DllImport("kernel32.dll")>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean ' Interop.
        End Function
        """);

    [Fact]
    public Task Comment_behind_the_As_clause_outlives_a_change_of_the_type() => VerifyVisualBasicMemberAsync("""
        <DllImport("kernel32.dll")>
        Public Function {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer) As Short ' Interop.
        End Function

        Public Function Create() As Short
            Return CreateSymbolicLink("a", "b", 0)
        End Function
        """, """
        <DllImport("kernel32.dll")>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean ' Interop.
        End Function

        Public Function Create() As Short
            Return If(CreateSymbolicLink("a", "b", 0), CType(1, Short), CType(0, Short))
        End Function
        """);

    [Fact]
    public Task Sub_of_a_module_becomes_a_function() => VerifyVisualBasicMemberAsync("""
        <DllImport("kernel32.dll")>
        Public Sub {|SLNK1001:CreateSymbolicLink|}(link As String, target As String, flags As Integer)
        End Sub
        """, """
        <DllImport("kernel32.dll")>
        Public Function CreateSymbolicLink(link As String, target As String, flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
        End Function
        """);

    [Fact]
    public Task Declare_of_a_module_becomes_a_DllImport() => VerifyVisualBasicMemberAsync("""
        Friend Declare Auto Function {|SLNK1001:CreateSymbolicLink|} Lib "kernel32.dll" (ByVal link As String, ByVal target As String, ByVal flags As Integer) As Boolean
        """, """
        <DllImport("kernel32.dll", CharSet:=CharSet.Auto, SetLastError:=True)>
        Friend Function CreateSymbolicLink(ByVal link As String, ByVal target As String, ByVal flags As Integer) As <MarshalAs(UnmanagedType.I1)> Boolean
        End Function
        """);
}
