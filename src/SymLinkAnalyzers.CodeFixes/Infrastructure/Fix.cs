namespace SymLinkAnalyzers.CodeFixes.Infrastructure;

/// <summary>One action, which may repair what several rules report. It holds no state.</summary>
internal abstract class Fix
{
    /// <summary>A constant: all places that show it are fixed together.</summary>
    public abstract string EquivalenceKey { get; }

    /// <summary>What the code calls afterwards, for those who prefer one API.</summary>
    public virtual FixedApi Api => FixedApi.Any;

    /// <summary>What would be done at the place, or null where it cannot be done so that the code compiles and the diagnostic goes.</summary>
    public abstract Task<FixPlan?> PlanAsync(FixContext context);
}

/// <summary>Whose API the code calls after a fix.</summary>
internal enum FixedApi
{
    /// <summary>Whichever it called before.</summary>
    Any,

    /// <summary>SymLinks.SymLink.</summary>
    SymLink,

    /// <summary>File and Directory of System.IO.</summary>
    Framework,

    /// <summary>The imported function itself.</summary>
    Declaration,
}
