''' <summary>The enum that is found beside most imports of the function. It lacks AllowUnprivilegedCreate = 2.</summary>
Friend Enum SymbolicLink
    File = 0
    Directory = 1
End Enum
