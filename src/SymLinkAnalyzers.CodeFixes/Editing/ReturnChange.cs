using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>What has to change so that an import reads the right number of bytes.</summary>
/// <param name="NewType">The new return type, or null to keep it.</param>
/// <param name="MarshalAs">What the return value is marshalled as, or null for a type that needs no attribute.</param>
/// <param name="Callers">The callers that would not compile any more.</param>
internal sealed record ReturnChange(INamedTypeSymbol? NewType, UnmanagedType? MarshalAs, IReadOnlyCollection<CallerEdit> Callers);
