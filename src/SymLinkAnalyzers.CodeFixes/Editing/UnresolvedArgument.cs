using Microsoft.CodeAnalysis;
using SymLinkAnalyzers.Native;

namespace SymLinkAnalyzers.CodeFixes.Editing;

/// <summary>An argument of a call that is not bound, and the native parameter that it must be meant for.</summary>
/// <param name="Syntax">The argument, with its name where it has one.</param>
/// <param name="Expression">What is passed.</param>
/// <param name="Name">The name that it is given, or null.</param>
/// <param name="Parameter">The native parameter.</param>
internal sealed record UnresolvedArgument(SyntaxNode Syntax, SyntaxNode Expression, string? Name, NativeParameter Parameter);
