using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using SymLinkAnalyzers.CodeFixes.Refactorings;
using SymLinkAnalyzers.Testing;

namespace SymLinkAnalyzers.Tests.Refactorings;

public sealed class InsertImportTests
{
    [Fact]
    public Task Empty_class_gets_a_LibraryImport_and_the_enum_of_the_flags() => VerifyAsync("CreateSymbolicLink", """
        static class [||]NativeMethods
        {
        }
        """, """
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        static partial class NativeMethods
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
            [SupportedOSPlatform("windows")]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static partial bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags dwFlags);
        }

        [Flags]
        internal enum SymbolicLinkFlags : uint
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2,
        }

        """);

    [Fact]
    public Task Class_of_DllImports_gets_a_DllImport_behind_them() => VerifyAsync("CreateSymbolicLink", """
        using System;
        using System.Runtime.InteropServices;

        namespace Tools.Links
        {
            public static class [||]Kernel32
            {
                [DllImport("kernel32.dll", SetLastError = true)]
                public static extern bool CloseHandle(IntPtr handle); // The last.
            }

            public class Other
            {
            }
        }
        """, """
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        namespace Tools.Links
        {
            public static class Kernel32
            {
                [DllImport("kernel32.dll", SetLastError = true)]
                public static extern bool CloseHandle(IntPtr handle); // The last.

                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
                [SupportedOSPlatform("windows")]
                [return: MarshalAs(UnmanagedType.I1)]
                internal static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags dwFlags);
            }

            [Flags]
            internal enum SymbolicLinkFlags : uint
            {
                File = 0,
                Directory = 1,
                AllowUnprivilegedCreate = 2,
            }

            public class Other
            {
            }
        }
        """);

    [Fact]
    public Task Module_gets_a_DllImport() => VerifyVisualBasicAsync("CreateSymbolicLink", """
        Friend Module [||]NativeMethods
        End Module
        """, """
        Imports System
        Imports System.Runtime.InteropServices
        Imports System.Runtime.Versioning

        Friend Module NativeMethods
            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
            <SupportedOSPlatform("windows")>
            Friend Function CreateSymbolicLink(lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As SymbolicLinkFlags) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function
        End Module

        <Flags>
        Friend Enum SymbolicLinkFlags As UInteger
            File = 0
            Directory = 1
            AllowUnprivilegedCreate = 2
        End Enum

        """);

    [Fact]
    public Task Class_of_Visual_Basic_gets_a_shared_DllImport_behind_the_others() => VerifyVisualBasicAsync("DefineDosDevice", """
        Imports System.Runtime.InteropServices

        Namespace Tools
            Public Class [||]Win32
                <DllImport("kernel32.dll", SetLastError:=True)>
                Public Shared Function CloseHandle(handle As System.IntPtr) As Boolean
                End Function
            End Class
        End Namespace
        """, """
        Imports System
        Imports System.Runtime.InteropServices
        Imports System.Runtime.Versioning

        Namespace Tools
            Public Class Win32
                <DllImport("kernel32.dll", SetLastError:=True)>
                Public Shared Function CloseHandle(handle As System.IntPtr) As Boolean
                End Function

                <DllImport("kernel32.dll", EntryPoint:="DefineDosDeviceW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
                <SupportedOSPlatform("windows")>
                Friend Shared Function DefineDosDevice(dwFlags As DefineDosDeviceFlags, lpDeviceName As String, lpTargetPath As String) As <MarshalAs(UnmanagedType.Bool)> Boolean
                End Function
            End Class

            <Flags>
            Friend Enum DefineDosDeviceFlags As UInteger
                None = 0
                RawTargetPath = 1
                RemoveDefinition = 2
                ExactMatchOnRemove = 4
                NoBroadcastSystem = 8
            End Enum
        End Namespace
        """);

    [Fact]
    public Task Class_of_LibraryImports_for_Windows_gets_one_more() => VerifyAsync("DefineDosDevice", """
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        [SupportedOSPlatform("windows")]
        internal sealed partial class [||]Links
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            private static partial bool CreateSymbolicLink(string link, string target, uint flags);
        }
        """, """
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        [SupportedOSPlatform("windows")]
        internal sealed partial class Links
        {
            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.I1)]
            private static partial bool CreateSymbolicLink(string link, string target, uint flags);

            [LibraryImport("kernel32.dll", EntryPoint = "DefineDosDeviceW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
            [return: MarshalAs(UnmanagedType.Bool)]
            private static partial bool DefineDosDevice(DefineDosDeviceFlags dwFlags, string lpDeviceName, string lpTargetPath);
        }

        [Flags]
        internal enum DefineDosDeviceFlags : uint
        {
            None = 0,
            RawTargetPath = 1,
            RemoveDefinition = 2,
            ExactMatchOnRemove = 4,
            NoBroadcastSystem = 8,
        }

        """);

    [Theory]
    [InlineData("internal enum SymbolicLinkFlags { AllowUnprivilegedCreate = 1, Directory = 2 }", "int _made;")]
    [InlineData("internal class SymbolicLinkFlags { }", "int _made;")]
    [InlineData("internal class Links { }", "string SymbolicLinkFlags => null;")]
    public Task Enum_gets_a_name_that_means_nothing_else(string type, string member) => VerifyAsync("CreateSymbolicLink", $$"""
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        {{type}}

        internal partial class [||]NativeMethods
        {
            {{member}}
        }
        """, $$"""
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        {{type}}

        internal partial class NativeMethods
        {
            {{member}}

            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
            [SupportedOSPlatform("windows")]
            [return: MarshalAs(UnmanagedType.I1)]
            private static partial bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags2 dwFlags);
        }

        [Flags]
        internal enum SymbolicLinkFlags2 : uint
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2,
        }

        """);

    [Theory]
    [InlineData("CreateSymbolicLink", "[DllImport(\"kernel32.dll\", EntryPoint = \"CreateSymbolicLinkW\")] static extern byte Create(string link, string target, int flags);")]
    [InlineData("CreateSymbolicLink", "static void CreateSymbolicLink() { }")]
    public Task Function_that_the_class_has_is_not_offered_again(string function, string member)
    {
        string source = $$"""
            using System.Runtime.InteropServices;

            static class [||]NativeMethods
            {
                {{member}}
            }
            """;
        return VerifyAsync(function, source, source);
    }

    [Fact]
    public Task Function_whose_name_means_something_there_is_not_offered()
    {
        const string Source = """
            using System.Runtime.InteropServices;
            using static NativeMethods;

            class [||]Links
            {
                bool Make(string link, string target) => CreateSymbolicLink(link, target, 1) != 0;
            }

            static class NativeMethods
            {
                [DllImport("kernel32.dll")]
                internal static extern byte CreateSymbolicLink(string link, string target, int flags);
            }
            """;
        return VerifyAsync("CreateSymbolicLink", Source, Source);
    }

    [Fact]
    public Task Calls_that_pass_a_number_compile() => VerifyAsync("CreateSymbolicLink", """
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        class [||]Links
        {
            bool Make(string link, string target, int flags)
            {
                return {|CS0103:CreateSymbolicLink|}(link, target, 1) && {|CS0103:CreateSymbolicLink|}(link, target, flags);
            }
        }
        """, """
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        partial class Links
        {
            bool Make(string link, string target, int flags)
            {
                return CreateSymbolicLink(link, target, 1) && CreateSymbolicLink(link, target, flags);
            }

            [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
            [SupportedOSPlatform("windows")]
            [return: MarshalAs(UnmanagedType.I1)]
            private static partial bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, int dwFlags);
        }
        """);

    [Fact]
    public Task Type_that_other_files_cannot_name_gets_a_DllImport() => VerifyAsync("CreateSymbolicLink", """
        file static class [||]NativeMethods
        {
        }
        """, """
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.Versioning;

        file static class NativeMethods
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
            [SupportedOSPlatform("windows")]
            [return: MarshalAs(UnmanagedType.I1)]
            internal static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLinkFlags dwFlags);
        }

        [Flags]
        internal enum SymbolicLinkFlags : uint
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2,
        }

        """);

    [Fact]
    public Task Calls_of_Visual_Basic_that_pass_a_number_compile() => VerifyVisualBasicAsync("CreateSymbolicLink", """
        Option Strict On
        Imports System.Runtime.InteropServices
        Imports System.Runtime.Versioning

        Module [||]Links
            Function Make(link As String, target As String, flags As UInteger) As Boolean
                Return {|BC30451:CreateSymbolicLink|}(link, target, 0) AndAlso {|BC30451:CreateSymbolicLink|}(link, target, flags)
            End Function
        End Module
        """, """
        Option Strict On
        Imports System.Runtime.InteropServices
        Imports System.Runtime.Versioning

        Module Links
            Function Make(link As String, target As String, flags As UInteger) As Boolean
                Return CreateSymbolicLink(link, target, 0) AndAlso CreateSymbolicLink(link, target, flags)
            End Function

            <DllImport("kernel32.dll", EntryPoint:="CreateSymbolicLinkW", CharSet:=CharSet.Unicode, ExactSpelling:=True, SetLastError:=True)>
            <SupportedOSPlatform("windows")>
            Friend Function CreateSymbolicLink(lpSymlinkFileName As String, lpTargetFileName As String, dwFlags As UInteger) As <MarshalAs(UnmanagedType.I1)> Boolean
            End Function
        End Module
        """);

    private static Task VerifyAsync(string function, string source, string fixedSource, Action<CSharpCodeRefactoringVerifier<InsertImport>.Test>? configure = null)
    {
        var test = new CSharpCodeRefactoringVerifier<InsertImport>.Test
        {
            TestCode = source,
            FixedCode = fixedSource,
            CodeActionEquivalenceKey = nameof(InsertImport) + function,
            UseLibraryImportGenerator = true,
        };
        configure?.Invoke(test);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyVisualBasicAsync(string function, string source, string fixedSource)
    {
        var test = new VisualBasicCodeRefactoringVerifier<InsertImport>.Test
        {
            TestCode = source,
            FixedCode = fixedSource,
            CodeActionEquivalenceKey = nameof(InsertImport) + function,
        };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
