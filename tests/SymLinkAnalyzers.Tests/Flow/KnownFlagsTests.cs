using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Tests.Calls;
using SymLinkAnalyzers.Tests.Flow.Programs;

namespace SymLinkAnalyzers.Tests.Flow;

/// <summary>What is known of the flags that a call passes.</summary>
public sealed class KnownFlagsTests
{
    private const uint Directory = 1;
    private const uint Unprivileged = 2;

    [Theory]
    [InlineData("0", 0u)]
    [InlineData("0x1", 1u)]
    [InlineData("1 | 2", 3u)]
    [InlineData("(int)SymbolicLink.Directory", 1u)]
    [InlineData("(int)(SymbolicLink.Directory | SymbolicLink.AllowUnprivilegedCreate)", 3u)]
    [InlineData("Flags", 2u)]
    [InlineData("-1", 0xFFFFFFFFu)]
    [InlineData("~0", 0xFFFFFFFFu)]
    [InlineData("unchecked((int)0x80000000)", 0x80000000u)]
    [InlineData("(byte)3", 3u)]
    [InlineData("(sbyte)-1", 0xFFFFFFFFu)]
    [InlineData("default", 0u)]
    [InlineData("default(int)", 0u)]
    [InlineData("1 << 1", 2u)]
    [InlineData("1 + 1", 2u)]
    [InlineData("(1)", 1u)]
    [InlineData("'\\u0002'", 2u)]
    public async Task Constant_is_known_whole(string flags, uint expected) => Assert.Equal(KnownBits.Of(expected), await ReadAsync(flags));

    [Theory]
    [InlineData("flags")]
    [InlineData("_field")]
    [InlineData("Probe()")]
    [InlineData("flags << 1")]
    [InlineData("flags + 1")]
    [InlineData("Convert.ToInt32(choice)")]
    [InlineData("(int)wide")]
    [InlineData("(int)real")]
    [InlineData("checked((int)wide)")]
    [InlineData("(int)dynamic")]
    [InlineData("maybe ?? 0")]
    [InlineData("-flags")]
    [InlineData("(int)(sbyte?)maybe")]
    [InlineData("choice ? flags : _field")]
    public async Task What_only_the_run_decides_is_unknown(string flags) => Assert.Equal(KnownBits.Unknown, await ReadAsync(flags));

    [Theory]
    [InlineData("flags | 2", Unprivileged, 0u)]
    [InlineData("2 | flags", Unprivileged, 0u)]
    [InlineData("flags | 1 | 2", Directory | Unprivileged, 0u)]
    [InlineData("flags & 1", 0u, ~Directory)]
    [InlineData("flags & ~2", 0u, Unprivileged)]
    [InlineData("(flags | 3) & ~2", Directory, Unprivileged)]
    [InlineData("(flags | 3) ^ 2", Directory, Unprivileged)]
    [InlineData("~(flags | 2)", 0u, Unprivileged)]
    [InlineData("(flags & 1) | 2", Unprivileged, ~3u)]
    [InlineData("(byte)(flags & 1)", 0u, 0xFEu)]
    [InlineData("(int)((uint)flags | 2u)", Unprivileged, 0u)]
    [InlineData("(int)((long)flags | 2L)", Unprivileged, 0u)]
    [InlineData("(int)((SymbolicLink)flags | SymbolicLink.AllowUnprivilegedCreate)", Unprivileged, 0u)]
    public async Task Operators_keep_what_is_known(string flags, uint set, uint clear)
    {
        KnownBits known = await ReadAsync(flags);

        Assert.True(known.AreSurelySet(set) && known.AreSurelyClear(clear), known.ToString());
        Assert.False(known.AreSurelySet(1u << 31) || known.AreSurelySet(1u << 2), known.ToString());
    }

    [Theory]
    [InlineData("choice ? 1 : 0", 0u, ~1u)]
    [InlineData("choice ? 3 : 2", 2u, ~3u)]
    [InlineData("choice ? 1 : throw new Exception()", 1u, ~1u)]
    [InlineData("choice ? throw new Exception() : 2", 2u, ~2u)]
    [InlineData("choice ? (other ? 1 : 3) : 1", 1u, ~3u)]
    [InlineData("flags switch { 0 => 2, 1 => 3, _ => throw new Exception() }", 2u, ~3u)]
    [InlineData("flags switch { 0 => 2, 1 => 3, _ => 2 }", 2u, ~3u)]
    [InlineData("flags switch { 0 when choice => 2, 1 when other => 3, _ => 2 }", 2u, ~3u)]
    [InlineData("(byte)maybe", 0u, 0xFFFFFF00u)]
    [InlineData("(int)(byte?)maybe", 0u, 0xFFFFFF00u)]
    [InlineData("((byte?)maybe).GetValueOrDefault()", 0u, 0xFFFFFF00u)]
    [InlineData("(byte?)maybe ?? 0x100", 0u, 0xFFFFFE00u)]
    [InlineData("(choice ? 1 : 0) | 2", 2u, ~3u)]
    [InlineData("(int)(choice ? SymbolicLink.Directory : SymbolicLink.File)", 0u, ~1u)]
    public async Task Choice_keeps_what_all_branches_share(string flags, uint set, uint clear)
    {
        KnownBits known = await ReadAsync(flags);

        Assert.Equal(new KnownBits(set, clear), known);
    }

    [Theory]
    [InlineData("(sbyte)(flags | 0x80)", 0xFFFFFF80u, 0u)]
    [InlineData("(sbyte)(flags & 0x7F)", 0u, 0xFFFFFF80u)]
    [InlineData("(short)(flags | 0x8000)", 0xFFFF8000u, 0u)]
    [InlineData("(short)(flags & 0x7FFF)", 0u, 0xFFFF8000u)]
    [InlineData("(byte)(flags | 0x80)", 0x80u, 0xFFFFFF00u)]
    [InlineData("(ushort)(flags | 0x8000)", 0x8000u, 0xFFFF0000u)]
    public async Task Narrow_value_is_extended_by_its_sign(string flags, uint set, uint clear) =>
        Assert.Equal(new KnownBits(set, clear), await ReadAsync(flags));

    [Fact]
    public async Task Choice_with_an_unknown_branch_is_known_where_the_branches_agree_only()
    {
        KnownBits known = await ReadAsync("choice ? flags | 2 : 3");

        Assert.True(known.AreSurelySet(Unprivileged));
        Assert.False(known.AreSurelySet(Directory) || known.AreSurelyClear(Directory));
    }

    [Theory]
    [InlineData("bool", "choice", 0u, ~1u)]
    [InlineData("bool", "true", 1u, ~1u)]
    [InlineData("bool", "false", 0u, ~0u)]
    [InlineData("byte", "2", 2u, ~2u)]
    [InlineData("long", "flags | 2L", 2u, 0u)]
    [InlineData("ulong", "3", 3u, ~3u)]
    [InlineData("uint", "0x80000002", 0x80000002u, ~0x80000002u)]
    [InlineData("nint", "2", 2u, ~2u)]
    [InlineData("SymbolicLink", "0", 0u, ~0u)]
    [InlineData("SymbolicLink", "default", 0u, ~0u)]
    [InlineData("SymbolicLink", "SymbolicLink.Directory", 1u, ~1u)]
    [InlineData("SymbolicLink", "choice ? SymbolicLink.Directory : 0", 0u, ~1u)]
    [InlineData("object", "2", 0u, 0u)]
    [InlineData("in int", "2", 2u, ~2u)]
    public async Task Parameter_may_have_any_type(string type, string flags, uint set, uint clear)
    {
        NativeCall call = await CallSource.ReadCSharpAsync($$"""
            using System.Runtime.InteropServices;

            class Program
            {
                [DllImport("kernel32.dll")]
                static extern byte CreateSymbolicLinkW(string link, string target, {{type}} flags);

                byte Link(int flags, bool choice) => CreateSymbolicLinkW("link", "target", {{flags}});
            }
            """);

        Assert.Equal(new KnownBits(set, clear), call.Flags);
    }

    [Fact]
    public async Task Operator_of_a_user_type_is_unknown()
    {
        NativeCall call = await CallSource.ReadCSharpAsync("""
            class Program
            {
                bool Link(Options options) => NativeMethods.CreateLink("link", "target", options | 2);
            }

            class Options
            {
                public static int operator |(Options left, int right) => 0;
            }
            """);

        Assert.Equal(KnownBits.Unknown, call.Flags);
    }

    [Fact]
    public async Task Conversion_of_a_user_type_is_unknown()
    {
        NativeCall call = await CallSource.ReadCSharpAsync("""
            class Program
            {
                bool Link() => NativeMethods.CreateLink("link", "target", (Options)1);
            }

            class Options
            {
                public static implicit operator int(Options options) => 2;

                public static explicit operator Options(int flags) => new();
            }
            """);

        Assert.Equal(KnownBits.Unknown, call.Flags);
    }

    [Theory]
    [InlineData("Again(); bool Again() => NativeMethods.CreateLink(\"link\", \"target\", flags);")]
    [InlineData("System.Func<bool> again = () => NativeMethods.CreateLink(\"link\", \"target\", flags); again();")]
    public async Task Function_within_a_try_block_is_read(string statements)
    {
        NativeCall call = await CallSource.ReadCSharpAsync($$"""
            class Program
            {
                void Link(int any)
                {
                    int flags = any | 2;
                    try
                    {
                        any++;
                    }
                    finally
                    {
                        any--;
                    }

                    try
                    {
                        {{statements}}
                    }
                    catch (System.Exception)
                    {
                        any = 0;
                    }
                    finally
                    {
                        any = 1;
                    }
                }
            }
            """);

        Assert.Equal(0u, call.Flags.Clear & Unprivileged);
    }

    [Fact]
    public async Task Expression_of_any_depth_is_read()
    {
        string deep = string.Concat(Enumerable.Repeat("(flags & ", 200)) + "1" + new string(')', 200);

        KnownBits known = await ReadAsync(deep);

        Assert.True(known == KnownBits.Unknown || known.AreSurelyClear(Unprivileged));
    }

    [Theory]
    [InlineData("0", 0u, ~0u)]
    [InlineData("&H3", 3u, ~3u)]
    [InlineData("flags Or 2", 2u, 0u)]
    [InlineData("flags And Not 2", 0u, 2u)]
    [InlineData("(flags Or 2) Xor 2", 0u, 2u)]
    [InlineData("If(choice, 1, 0)", 0u, ~1u)]
    [InlineData("CInt(SymbolicLink.Directory)", 1u, ~1u)]
    [InlineData("SymbolicLink.Directory Or SymbolicLink.AllowUnprivilegedCreate", 3u, ~3u)]
    [InlineData("CInt(True)", 0xFFFFFFFFu, 0u)]
    [InlineData("CInt(choice)", 0u, 0u)]
    [InlineData("CInt(IIf(choice, 1, 0))", 0u, 0u)]
    [InlineData("flags", 0u, 0u)]
    [InlineData("Nothing", 0u, ~0u)]
    public async Task Visual_Basic_flags_are_read_too(string flags, uint set, uint clear)
    {
        NativeCall call = await CallSource.ReadVisualBasicAsync($"""
            Imports Microsoft.VisualBasic

            Class Program
                Function Link(flags As Integer, choice As Boolean) As Boolean
                    Return CreateLink("link", "target", {flags})
                End Function
            End Class
            """);

        Assert.Equal(new KnownBits(set, clear), call.Flags);
    }

    private static async Task<KnownBits> ReadAsync(string flags) => (await CallSource.ReadCSharpAsync($$"""
        using System;

        class Program
        {
            private const int Flags = 2;
            private int _field = 0;

            bool Link(int flags, bool choice, bool other, int? maybe, long wide, double real, dynamic dynamic) =>
                NativeMethods.CreateLink("link", "target", {{flags}});

            static int Probe() => 2;
        }
        """)).Flags;
}
