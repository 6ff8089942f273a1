namespace Normalize.Evaluation.Translit;

/// <summary>The scheme told from pieces of 200 letters.</summary>
internal static class Detection
{
    private const int Piece = 200;

    public static void Print(string clean)
    {
        string text = string.Join(' ', File.ReadLines(clean));
        string[] pieces = [.. text.Chunk(Piece * 8 / 7).Where((_, i) => i % 3 == 0).Select(c => new string(c))];
        Console.WriteLine();
        Console.WriteLine($"{"detection",-24} right %   read alike % (another scheme was told, but it reads the piece as the same letters); {pieces.Length} pieces of about {Piece} letters; commonest wrong answer");
        foreach (TransliterationScheme scheme in TransliterationScheme.All)
        {
            string[] written = [.. pieces.Select(p => Write(scheme, p))];
            string[] told = [.. written.Select(w => SchemeDetector.Detect(w)?.Id ?? "none")];
            bool[] alike = [.. written.Select((w, i) => told[i] == scheme.Id || (told[i] != "none" && Read(told[i], w) == Read(scheme.Id, w)))];
            // The share behind "alike" counts a piece as told only when the two readings are the same, letter by letter.
            IGrouping<string, string>? wrong = told.Where((_, i) => !alike[i]).GroupBy(t => t).MaxBy(g => g.Count());
            Console.WriteLine($"{scheme.Id,-24} {100.0 * told.Count(t => t == scheme.Id) / told.Length,7:0.0} {100.0 * alike.Count(a => a) / told.Length,7:0.0}   {wrong?.Key} {wrong?.Count()}");
        }
    }

    /// <summary>Read-only schemes have their mapping, too; only the public door refuses to write them.</summary>
    private static string Write(TransliterationScheme scheme, string text) =>
        new Transliterator(scheme, Normalize.Transliteration.SimdLevel.Scalar).Transliterate(text);

    private static string Read(string id, string text) =>
        new Transliterator(TransliterationScheme.Get(id), TransliterationDirection.Reverse).Transliterate(text);
}
