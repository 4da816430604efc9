using SymLinkAnalyzers.Interop;
using SymLinkAnalyzers.Tests.Verification;

namespace SymLinkAnalyzers.Tests.Interop;

/// <summary>How much of the return register an import reads.</summary>
public sealed class ReturnWidthTests
{
    [Theory]
    [InlineData("bool", 4)]
    [InlineData("byte", 1)]
    [InlineData("sbyte", 1)]
    [InlineData("short", 2)]
    [InlineData("ushort", 2)]
    [InlineData("int", 4)]
    [InlineData("uint", 4)]
    [InlineData("long", 8)]
    [InlineData("ulong", 8)]
    [InlineData("float", 4)]
    [InlineData("double", 8)]
    public Task Number_is_as_wide_as_its_type(string type, int bytes) => VerifyAsync($"static extern {type} CreateSymbolicLink(string link, string target, int flags);", bytes);

    [Theory]
    [InlineData("nint")]
    [InlineData("nuint")]
    [InlineData("IntPtr")]
    [InlineData("UIntPtr")]
    [InlineData("unsafe void*")]
    [InlineData("unsafe delegate* unmanaged<void>")]
    public async Task Pointer_is_as_wide_as_the_process_has_it(string type)
    {
        (string modifier, string name) = type.StartsWith("unsafe ", StringComparison.Ordinal) ? ("unsafe ", type["unsafe ".Length..]) : ("", type);

        ValueWidth? width = await ReadAsync($"static {modifier}extern {name} CreateSymbolicLink(string link, string target, int flags);");

        Assert.Equal(ValueWidth.PointerSized, width);
        Assert.Null(width?.Bytes);
    }

    [Fact]
    public async Task Void_reads_nothing() => Assert.Equal(ValueWidth.None, await ReadAsync("static extern void CreateSymbolicLink(string link, string target, int flags);"));

    [Theory]
    [InlineData("I1", 1)]
    [InlineData("U1", 1)]
    [InlineData("VariantBool", 2)]
    [InlineData("I2", 2)]
    [InlineData("U2", 2)]
    [InlineData("Bool", 4)]
    [InlineData("I4", 4)]
    [InlineData("U4", 4)]
    [InlineData("Error", 4)]
    [InlineData("I8", 8)]
    [InlineData("U8", 8)]
    public Task Given_marshalling_comes_before_the_type(string type, int bytes) => VerifyAsync($"""
        [return: MarshalAs(UnmanagedType.{type})]
        static extern bool CreateSymbolicLink(string link, string target, int flags);
        """, bytes);

    [Theory]
    [InlineData("SysInt")]
    [InlineData("SysUInt")]
    public async Task Marshalling_as_a_pointer_is_as_wide_as_the_process_has_it(string type) => Assert.Equal(ValueWidth.PointerSized, await ReadAsync($"""
        [return: MarshalAs(UnmanagedType.{type})]
        static extern nint CreateSymbolicLink(string link, string target, int flags);
        """));

    [Theory]
    [InlineData("byte", 1)]
    [InlineData("sbyte", 1)]
    [InlineData("short", 2)]
    [InlineData("int", 4)]
    [InlineData("uint", 4)]
    [InlineData("long", 8)]
    public Task Enum_is_as_wide_as_the_type_it_is_made_of(string underlying, int bytes) => VerifyAsync($$"""
        static extern Outcome CreateSymbolicLink(string link, string target, int flags);

        enum Outcome : {{underlying}} { Failure, Success }
        """, bytes);

    [Theory]
    [InlineData("struct Outcome { byte value; }", 1)]
    [InlineData("struct Outcome { int value; }", 4)]
    [InlineData("readonly struct Outcome { readonly byte value; public bool Succeeded => value != 0; const int Size = 4; static int s_count; }", 1)]
    [InlineData("record struct Outcome(byte Value);", 1)]
    [InlineData("struct Outcome { byte Value { get; set; } }", 1)]
    [InlineData("struct Outcome { Inner inner; } struct Inner { byte value; }", 1)]
    [InlineData("struct Outcome { Inner inner; } struct Inner { Inmost inmost; } struct Inmost { short value; }", 2)]
    [InlineData("struct Outcome { Kind kind; } enum Kind : byte { }", 1)]
    [InlineData("struct Outcome { byte first; byte second; }", 2)]
    [InlineData("struct Outcome { int first; int second; }", 8)]
    [InlineData("[StructLayout(LayoutKind.Sequential)] struct Outcome { byte value; }", 1)]
    [InlineData("[StructLayout(LayoutKind.Sequential, Pack = 1)] struct Outcome { byte value; }", 1)]
    [InlineData("partial struct Outcome { byte value; } partial struct Outcome { public bool Succeeded => value != 0; }", 1)]
    public Task Struct_is_as_wide_as_its_fields(string structure, int bytes) => VerifyAsync($"""
        static extern Outcome CreateSymbolicLink(string link, string target, int flags);

        {structure}
        """, bytes);

    [Theory]
    [InlineData("[StructLayout(LayoutKind.Explicit)] struct Outcome { [FieldOffset(0)] byte value; [FieldOffset(0)] int wide; }")]
    [InlineData("[StructLayout(LayoutKind.Explicit)] struct Outcome { [FieldOffset(0)] byte value; }")]
    [InlineData("[StructLayout(LayoutKind.Sequential, Size = 1)] struct Outcome { int value; }")]
    [InlineData("[StructLayout(LayoutKind.Auto)] struct Outcome { byte value; }")]
    [InlineData("struct Outcome { }")]
    [InlineData("struct Outcome { bool value; }")]
    [InlineData("struct Outcome { string text; }")]
    [InlineData("unsafe struct Outcome { fixed byte bytes[1]; }")]
    [InlineData("class Outcome { byte value; }")]
    [InlineData("struct A { B value; } struct B { C value; } struct C { D value; } struct D { E value; } struct E { byte value; } struct Outcome { A value; }")]
    public Task Width_of_an_unusual_type_is_unknown(string type) => VerifyUnknownAsync($"""
        static extern Outcome CreateSymbolicLink(string link, string target, int flags);

        {type}
        """);

    [Theory]
    [InlineData("char")]
    [InlineData("string")]
    [InlineData("object")]
    [InlineData("decimal")]
    [InlineData("DateTime")]
    [InlineData("Guid")]
    [InlineData("SafeHandle")]
    [InlineData("dynamic")]
    [InlineData("bool?")]
    public Task Width_of_what_is_not_a_number_is_unknown(string type) =>
        VerifyUnknownAsync($"static extern {type} CreateSymbolicLink(string link, string target, int flags);");

    [Fact]
    public Task Width_of_a_returned_reference_is_unknown() =>
        VerifyUnknownAsync("static extern ref byte CreateSymbolicLink(string link, string target, int flags);");

    [Theory]
    [InlineData("MarshalAs(UnmanagedType.CustomMarshaler, MarshalType = \"Mine\")")]
    [InlineData("MarshalAs(UnmanagedType.Interface)")]
    [InlineData("MarshalUsing(typeof(Mine))")]
    [InlineData("MarshalUsing")]
    public Task Width_under_a_custom_marshaller_is_unknown(string attribute) => VerifyUnknownAsync($$"""
        [return: {{attribute}}]
        static extern bool CreateSymbolicLink(string link, string target, int flags);

        static class Mine { }
        """);

    [Fact]
    public async Task Width_of_a_type_with_its_own_marshaller_is_unknown()
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync(
            """
            using System.Runtime.InteropServices;
            using System.Runtime.InteropServices.Marshalling;

            static partial class Program
            {
                [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
                internal static partial Outcome CreateSymbolicLink(string link, string target, int flags);
            }

            [NativeMarshalling(typeof(OutcomeMarshaller))]
            struct Outcome
            {
                public int Value;
            }

            [CustomMarshaller(typeof(Outcome), MarshalMode.Default, typeof(OutcomeMarshaller))]
            static class OutcomeMarshaller
            {
                public static Outcome ConvertToManaged(byte value) => new() { Value = value };

                public static byte ConvertToUnmanaged(Outcome value) => (byte)value.Value;
            }
            """,
            SourceCompilation.Generate);

        Assert.Equal(ValueWidth.Unknown, declaration?.ReturnWidth);
    }

    [Theory]
    [InlineData("bool", 1)]
    [InlineData("int", 4)]
    [InlineData("Outcome", 1)]
    public async Task DllImport_under_DisableRuntimeMarshalling_reads_a_value_as_it_lies_in_memory(string type, int bytes)
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync($$"""
            using System.Runtime.InteropServices;

            [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

            static class Program
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
                static extern {{type}} CreateSymbolicLink(nint link, nint target, int flags);
            }

            struct Outcome
            {
                bool value;
            }
            """);

        Assert.Equal(bytes, declaration?.ReturnWidth.Bytes);
    }

    [Fact]
    public async Task MarshalAs_that_DisableRuntimeMarshalling_ignores_tells_nothing()
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync("""
            using System.Runtime.InteropServices;

            [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

            static class Program
            {
                [DllImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW")]
                [return: MarshalAs(UnmanagedType.Bool)]
                static extern bool CreateSymbolicLink(nint link, nint target, int flags);
            }
            """);

        Assert.Equal(ValueWidth.Unknown, declaration?.ReturnWidth);
    }

    [Theory]
    [InlineData("I1", 1)]
    [InlineData("Bool", 4)]
    public async Task LibraryImport_marshals_under_DisableRuntimeMarshalling_too(string type, int bytes)
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync(
            $$"""
            using System.Runtime.InteropServices;

            [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

            static partial class Program
            {
                [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
                [return: MarshalAs(UnmanagedType.{{type}})]
                internal static partial bool CreateSymbolicLink(string link, string target, int flags);
            }
            """,
            SourceCompilation.Generate);

        Assert.Equal(bytes, declaration?.ReturnWidth.Bytes);
    }

    [Fact]
    public async Task Width_of_a_LibraryImport_of_bool_without_marshalling_is_unknown()
    {
        NativeDeclaration? declaration = await ImportSource.ReadCSharpAsync(
            """
            using System.Runtime.InteropServices;

            static partial class Program
            {
                [LibraryImport("kernel32.dll", EntryPoint = "CreateSymbolicLinkW", StringMarshalling = StringMarshalling.Utf16)]
                internal static partial bool CreateSymbolicLink(string link, string target, int flags);
            }
            """,
            SourceCompilation.AllowErrors);

        Assert.Equal(ValueWidth.Unknown, declaration?.ReturnWidth);
    }

    private static async Task VerifyAsync(string member, int bytes) => Assert.Equal(bytes, (await ReadAsync(member))?.Bytes);

    private static async Task VerifyUnknownAsync(string member) => Assert.Equal(ValueWidth.Unknown, await ReadAsync(member));

    private static async Task<ValueWidth?> ReadAsync(string member) => (await ImportSource.ReadCSharpAsync($$"""
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.InteropServices.Marshalling;

        static partial class Program
        {
            [DllImport("kernel32.dll")]
            {{member}}
        }
        """))?.ReturnWidth;
}
