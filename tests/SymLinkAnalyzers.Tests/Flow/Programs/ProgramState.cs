namespace SymLinkAnalyzers.Tests.Flow.Programs;

/// <summary>The values of one run of a <see cref="FlagsProgram"/>, and the flags that its call has passed.</summary>
internal sealed class ProgramState
{
    private readonly Dictionary<string, Int128> _values = [];

    public List<Int128> Passed { get; } = [];

    public Int128 this[string name]
    {
        get => _values[name];
        set => _values[name] = value;
    }

    public bool IsTrue(string condition) => _values[condition] != 0;
}
