namespace Normalize.Characters;

/// <summary>Lets most texts past the characters room with one scan instead of one for each of its steps.</summary>
internal sealed class CharacterGate(int guarded) : StageGate(guarded)
{
    public override bool IsClean(ReadOnlySpan<char> text) => CharacterRepair.IndexOfFirstSuspect(text) < 0;
}
