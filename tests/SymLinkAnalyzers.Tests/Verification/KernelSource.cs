namespace SymLinkAnalyzers.Tests.Verification;

/// <summary>Makes complete sources of imports of kernel and native routines, and of calls of them.</summary>
internal static class KernelSource
{
    public static string CSharp(string members) => $$"""
        using System;
        using System.Runtime;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Text;

        namespace System.Runtime
        {
            internal sealed class RuntimeImportAttribute : Attribute
            {
                public RuntimeImportAttribute(string entryPoint) { }

                public RuntimeImportAttribute(string module, string entryPoint) { }
            }
        }

        public struct UNICODE_STRING
        {
            public ushort Length;
            public ushort MaximumLength;
            public IntPtr Buffer;

            public UNICODE_STRING(string text)
            {
                Length = (ushort)(text.Length * 2);
                MaximumLength = Length;
                Buffer = Marshal.StringToHGlobalUni(text);
            }
        }

        public struct OBJECT_ATTRIBUTES
        {
            public int Length;
            public IntPtr RootDirectory;
            public IntPtr ObjectName;
            public uint Attributes;

            public OBJECT_ATTRIBUTES(string name, uint attributes)
            {
                Length = 24;
                RootDirectory = IntPtr.Zero;
                ObjectName = Marshal.StringToHGlobalUni(name);
                Attributes = attributes;
            }
        }

        public static unsafe class Driver
        {
        {{Indent(members)}}
        }

        """;

    public static string VisualBasic(string members) => $"""
        Imports System
        Imports System.Runtime.InteropServices
        Imports System.Text

        Public Structure UNICODE_STRING
            Public Length As UShort
            Public MaximumLength As UShort
            Public Buffer As IntPtr

            Public Sub New(text As String)
                Length = CUShort(text.Length * 2)
                MaximumLength = Length
                Buffer = Marshal.StringToHGlobalUni(text)
            End Sub
        End Structure

        Public Module Driver
        {Indent(members)}
        End Module

        """;

    /// <summary>C# statements, in a method beside right imports of all the routines.</summary>
    public static string CSharpBody(string statements) => CSharp($$"""
        [DllImport("ntoskrnl.exe")]
        static extern int IoCreateSymbolicLink(ref UNICODE_STRING link, ref UNICODE_STRING device);

        [DllImport("ntoskrnl.exe")]
        static extern int IoCreateUnprotectedSymbolicLink(ref UNICODE_STRING link, ref UNICODE_STRING device);

        [DllImport("ntoskrnl.exe", EntryPoint = "IoCreateSymbolicLink")]
        static extern int CreateByAddress(UNICODE_STRING* link, UNICODE_STRING* device);

        [DllImport("ntoskrnl.exe")]
        static extern int IoDeleteSymbolicLink(ref UNICODE_STRING link);

        [DllImport("ntoskrnl.exe")]
        static extern void RtlInitUnicodeString(out UNICODE_STRING text, string characters);

        [DllImport("ntoskrnl.exe", EntryPoint = "RtlInitUnicodeString")]
        static extern void InitByAddress(UNICODE_STRING* text, char* characters);

        [DllImport("Wdf01000.sys")]
        static extern int WdfDeviceCreateSymbolicLink(IntPtr device, ref UNICODE_STRING link);

        [DllImport("ntdll.dll")]
        static extern int NtCreateSymbolicLinkObject(out IntPtr handle, uint access, ref OBJECT_ATTRIBUTES attributes, ref UNICODE_STRING target);

        static object Run(UNICODE_STRING link, UNICODE_STRING device, string name)
        {
        {{Indent(statements)}}
            return null;
        }
        """);

    /// <inheritdoc cref="CSharpBody"/>
    public static string VisualBasicBody(string statements) => VisualBasic($"""
        <DllImport("ntoskrnl.exe")>
        Function IoCreateSymbolicLink(ByRef link As UNICODE_STRING, ByRef device As UNICODE_STRING) As Integer
        End Function

        <DllImport("ntoskrnl.exe")>
        Function IoCreateUnprotectedSymbolicLink(ByRef link As UNICODE_STRING, ByRef device As UNICODE_STRING) As Integer
        End Function

        <DllImport("ntoskrnl.exe")>
        Sub RtlInitUnicodeString(ByRef text As UNICODE_STRING, characters As String)
        End Sub

        Function Run(link As UNICODE_STRING, device As UNICODE_STRING) As Object
        {Indent(statements)}
            Return Nothing
        End Function
        """);

    private static string Indent(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "    " + line));
}
