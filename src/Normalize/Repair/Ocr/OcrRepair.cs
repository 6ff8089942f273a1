using Normalize.Edits;
using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Ocr;

/// <summary>
/// Mends what an OCR engine misread. Words are looked at one by one, between their neighbours, and decided together: a text
/// with some sure errors has more that are less sure. Only words the model finds unlikely are touched.
/// </summary>
internal sealed class OcrRepair(RuleSet rules, OcrChannel channel, OcrThresholds thresholds) : ITextStage
{
    /// <summary>Words that are judged together.</summary>
    private const int WordsTogether = 1000;

    private readonly bool _case = rules.IsEnabled(OcrRules.Case);
    private readonly bool _word = rules.IsEnabled(OcrRules.Word);
    private readonly bool _mark = rules.IsEnabled(OcrRules.Mark);
    private readonly bool _stop = rules.IsEnabled(OcrRules.Stop);
    private readonly ScratchPool<Scratch> _scratch = new();

    public OcrRepair(RuleSet rules)
        : this(rules, OcrConfusions.Default, OcrThresholds.Default)
    {
    }

    /// <summary>Some rule is on.</summary>
    public bool IsEnabled => _case || _word || _mark || _stop;

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        if (!IsEnabled)
        {
            return;
        }

        Scratch scratch = _scratch.TryRent() ?? new Scratch(new OcrTokens(WordModel.Default), new OcrSearch(WordModel.Default, channel, thresholds));
        OcrTokens tokens = scratch.Tokens;
        for (int start = 0; start < text.Length;)
        {
            start = tokens.Read(text, start, WordsTogether);
            tokens.MarkLineStarts(text);
            float evidence = (_mark ? OcrMarks.Evidence(text, tokens, thresholds.MarkEvidence) : 0) + MendWords(text, tokens, scratch.Search);
            if (_mark)
            {
                OcrMarks.Mend(text, tokens, hyphens: evidence >= (tokens.IsWrapped ? thresholds.DamagedDashInLines : thresholds.DamagedDash));
            }

            if (_stop && evidence >= thresholds.Damaged)
            {
                OcrStops.Mend(text, tokens, isEnd: start == text.Length);
            }

            Write(text, tokens, edits);
        }

        _scratch.Return(scratch);
    }

    /// <summary>Looks, decides and looks again at what stands beside a mended word, until nothing more is to mend.</summary>
    /// <returns>The evidence that the text is damaged.</returns>
    private float MendWords(ReadOnlySpan<char> text, OcrTokens tokens, OcrSearch search)
    {
        float slack = thresholds.ShallowSlack;
        float evidence = 0;
        for (int round = 0; round < thresholds.MostRounds; round++)
        {
            evidence = MathF.Max(evidence, Propose(text, tokens, search, slack));
            bool deeper = slack > thresholds.DeepSlack && (tokens.IsWrapped || evidence >= thresholds.Damaged);
            bool mended = Accept(tokens, evidence);
            if (deeper)
            {
                slack = thresholds.DeepSlack;
                for (int i = 0; i < tokens.Count; i++)
                {
                    tokens[i].IsStale = true;
                }
            }
            else if (!mended)
            {
                break;
            }
        }

        return evidence;
    }

    private float Propose(ReadOnlySpan<char> text, OcrTokens tokens, OcrSearch search, float slack)
    {
        float evidence = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            ref OcrToken token = ref tokens[i];
            if (token.Letters == 0)
            {
                continue;
            }

            if (token.IsStale)
            {
                token.IsStale = false;
                ReadOnlySpan<char> word = token.Form ?? text[token.Start..token.End];
                _ = (_case && OcrCase.TryPropose(word, token, channel, thresholds, out token.Proposal))
                    || (_word && OcrWord.TryPropose(word, tokens, i, search, slack, out token.Proposal));
                if (token.Proposal.Form is not null && ForeignSentence.IsAround(text, token.Start, token.End))
                {
                    token.Proposal = default;
                }
            }

            evidence += thresholds.EvidenceOf(token.Proposal.Gain);
        }

        return evidence;
    }

    private bool Accept(OcrTokens tokens, float evidence)
    {
        bool mended = false;
        for (int i = 0; i < tokens.Count; i++)
        {
            ref OcrToken token = ref tokens[i];
            OcrProposal proposal = token.Proposal;
            if (proposal.Form is null || proposal.Gain < thresholds.Margin(proposal.Rule, evidence - thresholds.EvidenceOf(proposal.Gain), tokens.IsWrapped))
            {
                continue;
            }

            token.Form = proposal.Form;
            token.Rule = proposal.Rule;
            token.Proposal = default;
            tokens.Describe(ref token, token.Form);
            for (int near = Math.Max(0, i - 2); near < Math.Min(tokens.Count, i + 2); near++)
            {
                tokens[near].IsStale = true;
            }

            mended = true;
        }

        return mended;
    }

    /// <summary>Only the letters that differ, between the common beginning and the common end.</summary>
    private static void Write(ReadOnlySpan<char> text, OcrTokens tokens, EditBuilder edits)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            OcrToken token = tokens[i];
            if (token.Form is not { } form)
            {
                continue;
            }

            ReadOnlySpan<char> word = text[token.Start..token.End];
            int head = word.CommonPrefixLength(form);
            int tail = 0;
            while (tail < Math.Min(word.Length, form.Length) - head && word[^(tail + 1)] == form[^(tail + 1)])
            {
                tail++;
            }

            if (head + tail < Math.Max(word.Length, form.Length))
            {
                edits.Replace(token.Start + head, token.End - tail, form.AsSpan(head, form.Length - head - tail), token.Rule!);
            }
        }
    }

    private sealed record Scratch(OcrTokens Tokens, OcrSearch Search);
}
