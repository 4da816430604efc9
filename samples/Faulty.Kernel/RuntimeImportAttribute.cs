namespace System.Runtime;

/// <summary>Programs without a runtime library of their own declare it for themselves: the compiler knows it by its name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RuntimeImportAttribute(string module, string entryPoint) : Attribute
{
    public string Module { get; } = module;

    public string EntryPoint { get; } = entryPoint;
}
