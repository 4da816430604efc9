#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

/// <summary>The compiler knows it by its name; .NET Standard 2.0 does not have it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
#endif
