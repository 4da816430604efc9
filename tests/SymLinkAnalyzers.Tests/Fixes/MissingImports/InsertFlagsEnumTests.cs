using SymLinkAnalyzers.CodeFixes.MissingImports;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Fixes.MissingImports;

public sealed class InsertFlagsEnumTests() : UnresolvedNameTests(nameof(InsertFlagsEnum))
{
    [Fact]
    public Task Enum_of_a_copied_import_is_written() => VerifyAsync("""
        using System;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll")]
            static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, {|CS0246:SymbolicLink|} dwFlags);
        }
        """, """
        using System;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll")]
            static extern bool CreateSymbolicLink(string lpSymlinkFileName, string lpTargetFileName, SymbolicLink dwFlags);
        }

        [Flags]
        internal enum SymbolicLink : uint
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2,
        }

        """);

    [Fact]
    public Task Enum_that_two_imports_name_is_written_once() => VerifyAsync("""
        using System;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA")]
            static extern bool CreateAnsi(string lpSymlinkFileName, string lpTargetFileName, {|CS0246:SymbolicLink|} dwFlags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
            static extern bool CreateWide(string lpSymlinkFileName, string lpTargetFileName, {|CS0246:SymbolicLink|} dwFlags);
        }
        """, """
        using System;
        using System.Runtime.InteropServices;

        class Program
        {
            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkA")]
            static extern bool CreateAnsi(string lpSymlinkFileName, string lpTargetFileName, SymbolicLink dwFlags);

            [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
            static extern bool CreateWide(string lpSymlinkFileName, string lpTargetFileName, SymbolicLink dwFlags);
        }

        [Flags]
        internal enum SymbolicLink : uint
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2,
        }

        """);

    [Fact]
    public Task Enum_of_a_public_import_is_public() => VerifyAsync("""
        using System;
        using System.Runtime.InteropServices;

        public static class Kernel32
        {
            [DllImport("kernel32.dll")]
            public static extern bool CreateSymbolicLink(string link, string target, {|CS0246:LinkFlags|} flags);
        }

        """, """
        using System;
        using System.Runtime.InteropServices;

        public static class Kernel32
        {
            [DllImport("kernel32.dll")]
            public static extern bool CreateSymbolicLink(string link, string target, LinkFlags flags);
        }

        [Flags]
        public enum LinkFlags : uint
        {
            File = 0,
            Directory = 1,
            AllowUnprivilegedCreate = 2,
        }

        """);

    [Fact]
    public Task Enum_of_a_copied_Declare_is_written() => VerifyVisualBasicAsync("""
        Module Program
            Friend Declare Unicode Function DefineDosDevice Lib "kernel32" Alias "DefineDosDeviceW" (flags As {|BC30002:DosDeviceFlags|}, device As String, target As String) As Boolean
        End Module
        """, """
        Imports System

        Module Program
            Friend Declare Unicode Function DefineDosDevice Lib "kernel32" Alias "DefineDosDeviceW" (flags As DosDeviceFlags, device As String, target As String) As Boolean
        End Module

        <Flags>
        Friend Enum DosDeviceFlags As UInteger
            None = 0
            RawTargetPath = 1
            RemoveDefinition = 2
            ExactMatchOnRemove = 4
            NoBroadcastSystem = 8
        End Enum

        """);

    [Theory]
    [InlineData("[DllImport(\"kernel32.dll\")] static extern bool CreateSymbolicLink({|CS0246:Path|} link, string target, int flags);")]
    [InlineData("[DllImport(\"kernel32.dll\")] static extern bool CreateHardLink(string link, string target, {|CS0246:Attributes|} attributes);")]
    [InlineData("static bool CreateSymbolicLink(string link, string target, {|CS0246:SymbolicLink|} flags) => false;")]
    public Task Nothing_is_offered_for_other_types(string member)
    {
        string source = $$"""
            using System.Runtime.InteropServices;

            class Program
            {
                {{member}}
            }
            """;
        return VerifyAsync(source, source);
    }
}
