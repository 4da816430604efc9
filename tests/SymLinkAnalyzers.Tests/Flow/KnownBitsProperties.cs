using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SymLinkAnalyzers.Calls;
using SymLinkAnalyzers.Flow;
using SymLinkAnalyzers.Tests.Calls;
using SymLinkAnalyzers.Tests.Properties;

namespace SymLinkAnalyzers.Tests.Flow;

/// <summary>
/// Compares what is claimed of the flags with what programs really pass. The variable SYMLINKANALYZERS_DRAWS says how many
/// programs are drawn.
/// </summary>
public sealed class KnownBitsProperties
{
    private const int DefaultDraws = 100;

    private static int Draws => int.TryParse(Environment.GetEnvironmentVariable("SYMLINKANALYZERS_DRAWS"), out int draws) ? draws : DefaultDraws;

    [Fact]
    public void Bit_that_is_claimed_is_never_wrong() =>
        Prop.ForAll(RandomProgram.Any.ToArbitrary(), program => IsRight(program)).Check(Config.QuickThrowOnFailure.WithMaxTest(Draws));

    [Fact]
    public void Most_bits_of_a_program_without_unknowns_are_claimed()
    {
        const string Program = "v0 = 1; if (c0) v0 |= 2; v1 = v0 & ~1u; Create(a, b, v1);";
        KnownBits bits = Read(Program)[0].Flags;
        Assert.Equal(new KnownBits(0, ~2u), bits);
    }

    private static bool IsRight(RandomProgram program)
    {
        ImmutableArray<NativeCall> calls = Read(program.ToString());
        RandomProgram.Statement[] statements = [.. program.Calls];
        Assert.Equal(statements.Length, calls.Length);
        Dictionary<RandomProgram.Statement, KnownBits> claims = new(ReferenceEqualityComparer.Instance);
        for (int index = 0; index < calls.Length; index++)
        {
            claims.Add(statements[index], calls[index].Flags);
        }

        bool isRight = true;
        for (int conditions = 0; conditions < 1 << RandomProgram.ConditionCount; conditions++)
        {
            program.Run(conditions, (call, value) => isRight &= (claims[call].Set & ~value) == 0 && (claims[call].Clear & value) == 0);
        }

        return isRight;
    }

    private static ImmutableArray<NativeCall> Read(string body) => CallModel.ReadAsync($$"""
        using System.Runtime.InteropServices;
        enum Wide : long { }
        enum Narrow : byte { }
        class C
        {
            static readonly int[] Rounds = { 0, 1, 2 };
            [DllImport("kernel32", EntryPoint = "CreateSymbolicLinkW")] static extern bool Create(string a, string b, uint flags);
            void M(string a, string b, bool c0, bool c1, bool c2)
            {
                uint v0 = 0, v1 = 0, v2 = 0;
                unchecked
                {
                    {{body}}
                }
            }
        }
        """).GetAwaiter().GetResult();
}
